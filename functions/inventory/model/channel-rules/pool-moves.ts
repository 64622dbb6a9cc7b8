import type { ChannelRule } from './channel-rules.ts';
import { poolOf, type StockBucket } from '../stock/stock.ts';

/** Units to put into (or take out of, when negative) the pool of a channel. */
export interface PoolMove {
  readonly channel: string;
  readonly current: number;
  readonly change: number;
}

/** What must move for each pool to hold what the rules say; pools that have no rule any more are emptied. */
export const poolMoves = (
  rules: Readonly<Record<string, Pick<ChannelRule, 'pool'>>>,
  buckets: readonly StockBucket[],
): readonly PoolMove[] => {
  const held = new Map(buckets.flatMap(({ bucket, available }) => poolEntry(poolOf(bucket), available)));
  const wanted = new Map(
    Object.entries(rules).flatMap(([channel, { pool }]) =>
      poolEntry(pool === undefined ? undefined : channel, pool ?? 0),
    ),
  );
  return [...new Set([...held.keys(), ...wanted.keys()])]
    .map((channel) => ({
      channel,
      current: held.get(channel) ?? 0,
      change: (wanted.get(channel) ?? 0) - (held.get(channel) ?? 0),
    }))
    .filter(({ channel, change }) => change !== 0 || (wanted.has(channel) && !held.has(channel)));
};

const poolEntry = (channel: string | undefined, units: number): [string, number][] =>
  channel === undefined ? [] : [[channel, units]];

/** Units set aside by rules. */
export const pooledUnits = (rules: Readonly<Record<string, Pick<ChannelRule, 'pool'>>>): number =>
  Object.values(rules).reduce((sum, { pool }) => sum + (pool ?? 0), 0);

/**
 * New sizes of pools whose sum stays as it is, in proportion to what each channel sold; a channel that sold nothing
 * keeps one unit when there are enough.
 */
export const rebalanced = (
  pools: Readonly<Record<string, number>>,
  sold: Readonly<Record<string, number>>,
  allocate: (amount: number, weights: readonly number[]) => readonly number[],
): Readonly<Record<string, number>> => {
  const channels = Object.keys(pools).sort();
  const total = channels.reduce((sum, channel) => sum + (pools[channel] ?? 0), 0);
  const least = total >= channels.length ? 1 : 0;
  const shares = allocate(
    total - least * channels.length,
    channels.map((channel) => Math.max(0, sold[channel] ?? 0)),
  );
  return Object.fromEntries(channels.map((channel, at) => [channel, (shares[at] ?? 0) + least]));
};

/** Units that pools get in all, below 0 when they give some back. */
export const growthOf = (moves: readonly PoolMove[]): number =>
  moves.reduce((sum, { change }) => sum + change, 0);
