import type { PriceRecord } from './price.ts';
import { isFurther, type Judged, type PriceRule } from './price-rule.ts';
import { isPublicForOne, publicContext, type PricedChannel } from './public-context.ts';
import { endOf, startOf } from './record-order.ts';
import { resolvePrice } from './resolve-price.ts';

/** What a rule measures between two channels: how far the price of one may be from the other’s. */
export interface Gap {
  readonly of: string;
  readonly from: string;
  readonly percent: number;
}

/** What a rule says between two channels, whichever of them is named first; nothing when it says nothing. */
export const gapBetween = (
  { maxGap, channel }: PriceRule,
  pair: readonly [string, string],
): Gap | undefined => {
  if (maxGap === undefined) return undefined;
  const from = maxGap.channel;
  const of = pair.find((code) => code !== from && (channel === undefined || channel === code));
  return of !== undefined && pair.includes(from) ? { of, from, percent: maxGap.percent } : undefined;
};

/**
 * Says how a record would bring two channels further apart than a rule allows: a change here is compared with there, and
 * a change there with here, at every instant at which the record would be the price of one of them.
 */
export const gapBreach = (rule: PriceRule, judged: Judged): string | undefined => {
  const { maxGap } = rule;
  if (maxGap === undefined || !isPublicForOne(judged.record)) return undefined;
  const instants = instantsOf(judged);
  for (const of of channelsUnder(rule, judged))
    for (const at of instants) {
      const breach = breachAt({ rule, of, from: maxGap.channel, percent: maxGap.percent }, judged, at);
      if (breach !== undefined) return breach;
    }
  return undefined;
};

/** The channels whose prices the rule compares with that of its `maxGap`. */
const channelsUnder = ({ channel, maxGap }: PriceRule, { channels, record }: Judged): readonly string[] => {
  if (channel !== undefined) return [channel];
  const known = [...channels.keys(), ...(record.channel === undefined ? [] : [record.channel])];
  return [...new Set(known)].filter((code) => code !== maxGap?.channel);
};

const breachAt = (
  gap: Gap & { readonly rule: PriceRule },
  judged: Judged,
  at: number,
): string | undefined => {
  const here = priceIn(gap.of, judged, at);
  const there = priceIn(gap.from, judged, at);
  if (here === undefined || there === undefined) return undefined;
  const others = [here, there].filter(({ record }) => record !== judged.record);
  // Neither is changed, or both are the same; and what somebody let through is none of this record’s doing.
  if (others.length !== 1 || others.some(({ record }) => isLetThrough(record, gap.rule))) return undefined;
  return isFurther(here.amount, there.amount, gap.percent)
    ? `${here.amount} in ${gap.of} is more than ${gap.percent} % from ${there.amount}, the price in ${gap.from}`
    : undefined;
};

const isLetThrough = ({ exception }: PriceRecord, { code }: PriceRule): boolean =>
  exception?.rules?.includes(code) === true;

/** What anybody would pay in a channel once the record is written. */
const priceIn = (code: string, { record, list, channels }: Judged, at: number) => {
  const prices = [...list.prices.filter(({ priceId }) => priceId !== record.priceId), record];
  const price = resolvePrice({ ...list, sku: '', version: 1, prices }, contextOf(code, channels, at));
  const winner = prices.find(({ priceId }) => priceId === price?.priceId);
  return price === undefined || winner === undefined ? undefined : { amount: price.amount, record: winner };
};

const contextOf = (code: string, channels: ReadonlyMap<string, PricedChannel>, at: number) =>
  publicContext(channels.get(code) ?? { code, country: '' }, at);

/** From when the record begins, every instant of its time at which another price may begin to hold. */
const instantsOf = ({ record, list, now }: Judged): readonly number[] => {
  const first = Math.max(now, startOf(record));
  const turns = list.prices.filter(isPublicForOne).flatMap((other) => [startOf(other), endOf(other)]);
  return [first, ...new Set(turns.filter((at) => at > first && at < endOf(record)))];
};
