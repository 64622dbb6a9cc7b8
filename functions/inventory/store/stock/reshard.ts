import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update, type WriteAction } from '#shared/dynamodb/write-action.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { reshard, type ShardMove } from '../../model/stock/shards.ts';
import {
  isHead,
  poolOf,
  type StockBucket,
  type StockHead,
  type StockReference,
} from '../../model/stock/stock.ts';
import { readBuckets, stockKey, type StockPlace } from './stock.ts';
import { StockMoved } from './take-stock.ts';

/** The shards of a head, in their order. */
export const shardsOf = (buckets: readonly StockBucket[]): readonly number[] =>
  buckets
    .filter(({ bucket }) => poolOf(bucket) === undefined)
    .sort((a, b) => Number(a.bucket) - Number(b.bucket))
    .map(({ available }) => available);

/**
 * Spreads the units of a SKU at a location over so many shards, or decides against it. Sales go on meanwhile: units
 * move under the condition that they are still there.
 *
 * @param decide how many shards there should be; the same number changes nothing
 * @returns the shards there are now
 * @throws StockMoved when sales came in between; the caller decides whether to try again
 */
export const reshardStock = async (
  place: StockPlace,
  decide: (head: StockHead, units: number) => number,
  { db, clock, ids }: Runtime,
  actor: string,
): Promise<number | undefined> => {
  const [buckets = []] = await readBuckets(db, [place], 'together');
  const head = buckets.find(isHead);
  if (head === undefined) return undefined;
  const current = shardsOf(buckets);
  const shards = decide(
    head,
    current.reduce((sum, units) => sum + units, 0),
  );
  if (shards === (head.shards ?? 1)) return shards;
  const reference: StockReference = {
    type: 'rebalance',
    reason: 'shards',
    reference: ids.next('shd'),
    actor,
    at: instant(clock),
  };
  await commit(db, [reshardPart(head, reshard(current, shards), shards, reference)]);
  return shards;
};

const reshardPart = (
  head: StockHead,
  moves: readonly ShardMove[],
  shards: number,
  reference: StockReference,
): TransactionPart => ({
  actions: moves.map((move) =>
    move.shard === 0 ? headAction(head, move, shards, reference) : shardAction(head, move, reference),
  ),
  refused: () => new StockMoved(),
});

/** The number of shards is the head's to know; another reshard in between makes this one void. */
const headAction = (
  head: StockHead,
  move: ShardMove,
  shards: number,
  reference: StockReference,
): WriteAction => {
  const follows = shards > 1 || head.rebalances === true || head.follows !== undefined;
  return update(
    stockKey(head.sku, head.locationId),
    {
      add: { available: move.change, version: 1 },
      set: {
        shards,
        reshardedAt: reference.at,
        movement: reference,
        ...(follows ? { follows: 'rules' } : {}),
      },
    },
    [
      ['available', '>=', leastToMove(move)],
      { any: [[['shards', '=', head.shards ?? 1]], [['shards', 'absent']]] },
    ],
  );
};

const shardAction = (
  { sku, locationId }: StockHead,
  move: ShardMove,
  reference: StockReference,
): WriteAction => {
  const { shard, current, change, folds } = move;
  const bucket = String(shard);
  return update(
    stockKey(sku, locationId, bucket),
    { add: { available: change, version: 1 }, set: { sku, locationId, bucket, movement: reference } },
    // A folded shard gives up exactly what it holds; a new one may not be there yet; any other needs enough to give.
    folds
      ? [['available', '=', current]]
      : [{ any: [[['pk', 'absent']], [['available', '>=', leastToMove(move)]]] }],
  );
};

/** Enough must be there to give; a shard that is oversold gives nothing, and must not be more so than was read. */
const leastToMove = ({ current, change }: ShardMove): number => Math.min(current, Math.max(0, -change));
