import type { PriceList, PriceRecord } from './price.ts';
import { isPublic, publicContext, type PricedChannel } from './public-context.ts';
import { startOf } from './record-order.ts';
import { resolvePrice } from './resolve-price.ts';

/** What prices may be, as staff decided it: for all goods, or those of a category; in all channels, or one. */
export interface PriceRule {
  readonly code: string;
  readonly version: number;
  readonly channel?: string | undefined;
  readonly category?: string | undefined;
  /** Of `floor` and `ceiling`; the rule says nothing about them in another currency. */
  readonly currency?: string | undefined;
  /** (price − cost) / price, in whole percent. Says nothing of a SKU without a cost. */
  readonly minMarginPercent?: number | undefined;
  /** Minor units. */
  readonly floor?: number | undefined;
  /** Minor units. */
  readonly ceiling?: number | undefined;
  /** How far one change may move the public price. */
  readonly maxChangePercent?: number | undefined;
  /** How far the public price may be from another channel’s. */
  readonly maxGap?: { readonly channel: string; readonly percent: number } | undefined;
  /** What becomes of a price outside: refused, or held until somebody else approves it. */
  readonly outside: 'refuse' | 'hold';
}

export const limits = ['margin', 'floor', 'ceiling', 'change', 'gap'] as const;

/** A limit that a price is outside of. */
export interface Breach {
  readonly rule: PriceRule;
  readonly limit: (typeof limits)[number];
  /** What it would have to be, in words. */
  readonly detail: string;
}

export interface Judged {
  readonly rules: readonly PriceRule[];
  readonly record: PriceRecord;
  /** The list before the change. */
  readonly list: Pick<PriceList, 'currency' | 'prices'>;
  readonly cost?: number | undefined;
  readonly category?: string | undefined;
  readonly channels: ReadonlyMap<string, PricedChannel>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Every limit that a price is outside of, by rule. */
export const breachesOf = (judged: Judged): readonly Breach[] =>
  judged.rules
    .filter((rule) => concerns(rule, judged))
    .flatMap((rule) =>
      limits.flatMap((limit) => {
        const detail = checks[limit](rule, judged);
        return detail === undefined ? [] : [{ rule, limit, detail }];
      }),
    );

const concerns = (rule: PriceRule, { record, category }: Judged): boolean =>
  (rule.category === undefined || rule.category === category) &&
  (rule.channel === undefined || record.channel === undefined || rule.channel === record.channel);

type Check = (rule: PriceRule, judged: Judged) => string | undefined;

const checks: Readonly<Record<Breach['limit'], Check>> = {
  margin: ({ minMarginPercent }, { record: { amount }, cost }) => {
    if (minMarginPercent === undefined || cost === undefined) return undefined;
    const least = leastFor(cost, minMarginPercent);
    return amount < least ? `${amount} is below ${least}, a margin of ${minMarginPercent} %` : undefined;
  },
  floor: ({ floor, currency }, { record: { amount }, list }) =>
    floor !== undefined && currency === list.currency && amount < floor
      ? `${amount} is below the floor of ${floor}`
      : undefined,
  ceiling: ({ ceiling, currency }, { record: { amount }, list }) =>
    ceiling !== undefined && currency === list.currency && amount > ceiling
      ? `${amount} is above the ceiling of ${ceiling}`
      : undefined,
  change: ({ maxChangePercent, channel }, judged) => {
    const before = publicPriceAt(judged, channel ?? judged.record.channel);
    if (maxChangePercent === undefined || before === undefined) return undefined;
    return isFurther(judged.record.amount, before, maxChangePercent)
      ? `${judged.record.amount} is more than ${maxChangePercent} % from ${before}, the price until then`
      : undefined;
  },
  gap: ({ maxGap }, judged) => {
    if (maxGap === undefined || judged.record.channel === maxGap.channel) return undefined;
    const other = publicPriceAt(judged, maxGap.channel);
    if (other === undefined || judged.record.channel === undefined) return undefined;
    return isFurther(judged.record.amount, other, maxGap.percent)
      ? `${judged.record.amount} is more than ${maxGap.percent} % from ${other}, the price in ${maxGap.channel}`
      : undefined;
  },
};

/** The lowest amount with that margin: cost / (1 − margin), rounded up. Exact beyond what a number can multiply. */
export const leastFor = (cost: number, marginPercent: number): number => {
  const rest = BigInt(100 - marginPercent);
  return Number((BigInt(cost) * 100n + rest - 1n) / rest);
};

/** What anybody pays in a channel when the record begins, without it; private prices are compared with nothing. */
const publicPriceAt = (
  { record, list, channels, now }: Judged,
  channel: string | undefined,
): number | undefined => {
  if (!isPublic(record) || (record.minQuantity ?? 1) > 1) return undefined;
  const at = Math.max(now, startOf(record));
  const asked = channel === undefined ? { channel: '', at, quantity: 1 } : contextOf(channel, channels, at);
  return resolvePrice({ ...list, sku: '', version: 1 }, asked)?.amount;
};

const contextOf = (code: string, channels: ReadonlyMap<string, PricedChannel>, at: number) => {
  const channel = channels.get(code);
  return channel === undefined ? { channel: code, at, quantity: 1 } : publicContext(channel, at);
};

const isFurther = (amount: number, from: number, percent: number): boolean =>
  BigInt(Math.abs(amount - from)) * 100n > BigInt(from) * BigInt(percent);
