import type { IndexContract } from '#shared/contracts/table.ts';
import { decodeCursor, encodeCursor, wrongCursor } from './cursor.ts';
import type { Database, Page } from './database.ts';

interface ShardedIndex {
  readonly index: IndexContract;
  /** Of the index, with a number from 0. */
  readonly attribute: string;
  readonly shards: number;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of an index that is spread over numbered shards, one shard after the other. It may be empty and have a cursor. */
export const shardedPage = async <Item>(
  db: Pick<Database, 'queryIndex'>,
  { index, attribute, shards, limit, cursor }: ShardedIndex,
): Promise<Page<Item>> => {
  const { shard, inner } = cursor === undefined ? { shard: 0 } : positionOf(cursor, shards);
  const page = await db.queryIndex<Item>({ index, partition: { [attribute]: shard }, limit, cursor: inner });
  const next = nextOf(shard, page.nextCursor, shards);
  return { items: page.items, nextCursor: next === undefined ? undefined : encodeCursor(next) };
};

interface ShardPosition extends Record<string, unknown> {
  readonly shard: number;
  readonly inner?: string;
}

const nextOf = (shard: number, inner: string | undefined, shards: number): ShardPosition | undefined => {
  if (inner !== undefined) return { shard, inner };
  return shard + 1 < shards ? { shard: shard + 1 } : undefined;
};

const positionOf = (cursor: string, shards: number): ShardPosition => {
  const { shard, inner } = decodeCursor(cursor);
  const isShard = typeof shard === 'number' && Number.isInteger(shard) && shard >= 0 && shard < shards;
  if (!isShard || (inner !== undefined && typeof inner !== 'string')) throw wrongCursor();
  return { shard, inner };
};
