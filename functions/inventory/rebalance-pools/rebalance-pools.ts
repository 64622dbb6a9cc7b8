import { allocate } from '#shared/money/allocate.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { pooledChannels, type ChannelRules } from '../model/channel-rules/channel-rules.ts';
import { poolMoves, rebalanced } from '../model/channel-rules/pool-moves.ts';
import { isHead, poolBucket, type StockBucket } from '../model/stock/stock.ts';
import { followingPlaces } from '../store/channel-rules/following.ts';
import { movePoolsPart } from '../store/channel-rules/move-pools.ts';
import { soldByChannel } from '../store/ledger/sold-by-channel.ts';
import { readBuckets, type StockPlace } from '../store/stock/stock.ts';
import { StockMoved } from '../store/stock/take-stock.ts';

/** Sales of so many days say how pools are shared. */
const SALES_DAYS = 7;

/** Moves units between pools towards the channels that sell, one transaction a SKU and location; their sum stays. */
export const rebalancePools: Task<Runtime> = async (_input, runtime) => {
  for await (const place of followingPlaces(runtime.db)) {
    await rebalance(place, runtime).catch((error: unknown) => {
      // Sold in between: the next hour is soon enough.
      if (!(error instanceof StockMoved)) throw error;
    });
  }
};

const rebalance = async (place: StockPlace, { db, clock, ids }: Runtime): Promise<void> => {
  const [buckets = []] = await readBuckets(db, [place], 'together');
  const head = buckets.find(isHead);
  if (head?.rules === undefined || head.rebalances !== true) return;
  const pools = Object.fromEntries(
    pooledChannels(head.rules).map((channel) => [channel, unitsIn(channel, buckets)]),
  );
  const sold = await soldByChannel(db, place, clock.now() - SALES_DAYS * DAY);
  const rules = resized(head.rules, rebalanced(pools, sold, allocate));
  const moves = poolMoves(rules, buckets);
  if (moves.length === 0) return;
  const reference = {
    type: 'rebalance' as const,
    reason: 'sales',
    reference: ids.next('reb'),
    actor: 'system:rebalance-pools',
    at: instant(clock),
  };
  await commit(db, [movePoolsPart(head, moves, rules, { reference, rebalances: true })]);
};

const unitsIn = (channel: string, buckets: readonly StockBucket[]): number =>
  buckets.find(({ bucket }) => bucket === poolBucket(channel))?.available ?? 0;

const resized = (rules: ChannelRules, pools: Readonly<Record<string, number>>): ChannelRules =>
  Object.fromEntries(
    Object.entries(rules).map(([channel, rule]) => [
      channel,
      rule.pool === undefined ? rule : { ...rule, pool: pools[channel] ?? rule.pool },
    ]),
  );
