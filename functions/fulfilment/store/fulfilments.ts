import { may, mayQuery } from '#shared/contracts/grant.ts';
import type { Database, Key, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { shardOf } from '#shared/dynamodb/shard-of.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import {
  partsOfFulfilmentId,
  type FulfilmentAttention,
  type FulfilmentDue,
  type FulfilmentOrder,
  type FulfilmentStatus,
} from '../model/fulfilment-order.ts';
import { fulfilmentItems } from '../table.ts';

const { fulfilment, fulfilmentEvent } = fulfilmentItems.items;
const { fulfilmentsByLocation, fulfilmentsByQueue, dueFulfilments } = fulfilmentItems.indexes;

export const readFulfilmentGrants = [may(fulfilment, 'GetItem', 'BatchGetItem', 'Query')];
export const changeFulfilmentGrants = [
  ...readFulfilmentGrants,
  may(fulfilment, 'PutItem'),
  may(fulfilmentEvent, 'PutItem'),
];
export const listFulfilmentGrants = [mayQuery(fulfilmentsByLocation), mayQuery(fulfilmentsByQueue)];
export const dueFulfilmentGrants = [mayQuery(dueFulfilments)];

/** What is due is spread over so many partitions of its index; pick-ups that wait have as many of their own. */
export const FULFILMENT_SHARDS = 8;

/** The fulfilment changed since it was read: read again, decide again. Not an answer to a caller. */
export class FulfilmentMoved extends Error {
  constructor(fulfilmentId: string) {
    super(`fulfilment ${fulfilmentId} changed between reading and writing`);
    this.name = 'FulfilmentMoved';
  }
}

/** As it lies in the table: with the attributes its indexes need. */
export interface StoredFulfilment extends FulfilmentOrder {
  readonly pk: string;
  readonly sk: string;
  readonly workAt: string;
  readonly attentionQueue?: FulfilmentAttention['queue'];
  readonly attentionSince?: string;
  readonly fulfilmentShard?: number;
  readonly nextAt?: string;
  readonly what?: FulfilmentDue['what'];
  readonly writeId?: string;
}

const partitionOf = (orderId: string): string => `FO#${orderId}`;

/** Nothing for an id that no fulfilment can have. */
export const fulfilmentKey = (fulfilmentId: string): Key | undefined => {
  const parts = partsOfFulfilmentId(fulfilmentId);
  return parts === undefined
    ? undefined
    : { table: 'orders', pk: partitionOf(parts.orderId), sk: `F#${String(parts.number).padStart(3, '0')}` };
};

export const loadFulfilment = async (
  db: Pick<Database, 'get'>,
  fulfilmentId: string,
): Promise<FulfilmentOrder | undefined> => {
  const key = fulfilmentKey(fulfilmentId);
  const item = key === undefined ? undefined : await db.get<StoredFulfilment>(key);
  return item === undefined ? undefined : toFulfilment(item);
};

export const fulfilmentsOfOrder = async (
  db: Database,
  orderId: string,
): Promise<readonly FulfilmentOrder[]> =>
  (await queryAll<StoredFulfilment>(db, 'orders', partitionOf(orderId))).map(toFulfilment);

/** Fulfilments by their ids, in one call; a hole where there is none. */
export const loadFulfilments = async (
  db: Pick<Database, 'getMany'>,
  fulfilmentIds: readonly string[],
): Promise<readonly (FulfilmentOrder | undefined)[]> => {
  const keys = fulfilmentIds.map(fulfilmentKey).filter((key) => key !== undefined);
  const found = await db.getMany<StoredFulfilment>(keys);
  const byId = new Map(
    found.flatMap((item) => (item === undefined ? [] : [[item.fulfilmentId, item] as const])),
  );
  return fulfilmentIds.map((fulfilmentId) => {
    const item = byId.get(fulfilmentId);
    return item === undefined ? undefined : toFulfilment(item);
  });
};

/** Work of a location in one status, the most urgent first. A change may take a second to appear. */
export const fulfilmentsAt = async (
  db: Pick<Database, 'queryIndex'>,
  at: { readonly locationId: string; readonly status: FulfilmentStatus },
  page: PageRequest,
): Promise<Page<FulfilmentOrder>> =>
  shown(
    await db.queryIndex<StoredFulfilment>({
      index: fulfilmentsByLocation,
      partition: { workAt: workAt(at) },
      ...page,
    }),
  );

export const fulfilmentsInQueue = async (
  db: Pick<Database, 'queryIndex'>,
  queue: FulfilmentAttention['queue'],
  page: PageRequest,
): Promise<Page<FulfilmentOrder>> =>
  shown(
    await db.queryIndex<StoredFulfilment>({
      index: fulfilmentsByQueue,
      partition: { attentionQueue: queue },
      ...page,
    }),
  );

/** Ids of fulfilments of one shard whose time has come, oldest first. The index may lag: read the item itself. */
export const dueFulfilmentIds = async (
  db: Pick<Database, 'queryIndex'>,
  { shard, now, limit }: { readonly shard: number; readonly now: string; readonly limit: number },
): Promise<readonly string[]> => {
  const page = await db.queryIndex<{ readonly pk: string; readonly sk: string }>({
    index: dueFulfilments,
    partition: { fulfilmentShard: shard },
    upTo: { attribute: 'nextAt', value: now },
    limit,
  });
  return page.items.map(({ pk, sk }) => `${pk.slice('FO#'.length)}-${Number(sk.slice('F#'.length))}`);
};

/** Writes a fulfilment, new (version 1) or changed, with its events. */
export const saveFulfilmentPart = (
  fulfilmentOrder: FulfilmentOrder,
  events: readonly OutgoingEvent[],
  clock: Clock,
): TransactionPart => {
  const { fulfilmentId, version } = fulfilmentOrder;
  const key = fulfilmentKey(fulfilmentId);
  if (key === undefined) throw new Error(`${fulfilmentId} is no id of a fulfilment`);
  const condition =
    version === 1 ? ([['pk', 'absent']] as const) : ([['version', '=', version - 1]] as const);
  return {
    actions: [
      put(key, toItem(fulfilmentOrder), condition),
      ...outboxPart(clock, { table: 'orders', pk: `FU#${fulfilmentId}` }, events).actions,
    ],
    refused: () => new FulfilmentMoved(fulfilmentId),
  };
};

const shown = ({ items, nextCursor }: Page<StoredFulfilment>): Page<FulfilmentOrder> => ({
  items: items.map(toFulfilment),
  nextCursor,
});

/** A location and a status in one: the engine for machines without Java knows no key of several attributes. */
const workAt = ({ locationId, status }: Pick<FulfilmentOrder, 'locationId' | 'status'>): string =>
  `${locationId}#${status}`;

const toItem = (each: FulfilmentOrder) => ({
  ...each,
  workAt: workAt(each),
  attentionQueue: each.attention?.queue,
  attentionSince: each.attention?.since,
  ...(each.due === undefined
    ? {}
    : { fulfilmentShard: dueShardOf(each), nextAt: each.due.at, what: each.due.what }),
});

const toFulfilment = ({
  pk: _pk,
  sk: _sk,
  workAt: _workAt,
  attentionQueue: _queue,
  attentionSince: _since,
  fulfilmentShard: _shard,
  nextAt: _next,
  what: _what,
  writeId: _write,
  ...each
}: StoredFulfilment): FulfilmentOrder => each;

/** What waits for its customer is watched by pickup, everything else by fulfilment: neither waits for the other. */
const dueShardOf = ({ orderId, status }: FulfilmentOrder): number =>
  shardOf(orderId, FULFILMENT_SHARDS) + (status === 'ready' ? FULFILMENT_SHARDS : 0);
