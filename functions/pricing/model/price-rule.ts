import type { PriceList, PriceRecord } from './price.ts';
import type { PricedChannel } from './public-context.ts';

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

/** True for a rule that speaks of these goods. */
export const isAbout = (rule: PriceRule, category: string | undefined): boolean =>
  rule.category === undefined || rule.category === category;

/** The lowest amount with that margin: cost / (1 − margin), rounded up. Exact beyond what a number can multiply. */
export const leastFor = (cost: number, marginPercent: number): number => {
  const rest = BigInt(100 - marginPercent);
  return Number((BigInt(cost) * 100n + rest - 1n) / rest);
};

/** True when an amount is more than so many percent from another. Exact beyond what a number can multiply. */
export const isFurther = (amount: number, from: number, percent: number): boolean =>
  BigInt(Math.abs(amount - from)) * 100n > BigInt(from) * BigInt(percent);
