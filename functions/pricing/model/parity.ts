import { gapBetween } from './gap-rule.ts';
import type { PriceException, PriceList } from './price.ts';
import { isAbout, isFurther, type PriceRule } from './price-rule.ts';
import { publicContext, type PricedChannel } from './public-context.ts';
import { resolvePrice } from './resolve-price.ts';

/** What anybody pays for one unit in a channel, and which record says so. */
export interface ChannelPrice {
  readonly channel: string;
  readonly amount: number;
  readonly priceId: string;
  readonly fallback?: string;
  /** Who let the record differ, while it does. */
  readonly exception?: PriceException;
}

/** What makes a difference all right: a record that somebody let differ, a rule that allows so much, or nothing. */
export type Because = 'exception' | 'rule' | 'unexplained';

/** Two channels with different prices. */
export interface Difference {
  readonly channels: readonly [string, string];
  readonly amount: number;
  readonly because: Because;
  /** The rules that compare these two: those that allow it, or those it is beyond. */
  readonly rules: readonly string[];
}

/** A SKU that does not cost the same everywhere. */
export interface Disparity {
  /** The lowest first. */
  readonly prices: readonly ChannelPrice[];
  /** The largest first. */
  readonly differences: readonly Difference[];
}

/** Where a SKU costs differently between channels, and whether that is all right; nothing when it costs the same. */
export const disparityOf = (
  list: PriceList,
  asked: {
    readonly channels: readonly PricedChannel[];
    readonly rules: readonly PriceRule[];
    readonly category: string | undefined;
    /** Milliseconds since 1970. */
    readonly at: number;
  },
): Disparity | undefined => {
  const prices = asked.channels
    .flatMap((channel) => priceIn(list, channel, asked.at))
    .sort((a, b) => a.amount - b.amount);
  const rules = asked.rules.filter((rule) => isAbout(rule, asked.category));
  const differences = prices
    .flatMap((low, at) =>
      prices.slice(at + 1).flatMap((high) => (high.amount === low.amount ? [] : [differ(low, high, rules)])),
    )
    .sort((a, b) => b.amount - a.amount);
  return differences.length === 0 ? undefined : { prices, differences };
};

const priceIn = (list: PriceList, channel: PricedChannel, at: number): readonly ChannelPrice[] => {
  const price = resolvePrice(list, publicContext(channel, at));
  if (price === undefined) return [];
  const { amount, priceId, fallback } = price;
  const exception = list.prices.find((record) => record.priceId === priceId)?.exception;
  return [
    {
      channel: channel.code,
      amount,
      priceId,
      fallback,
      exception,
    },
  ];
};

const differ = (low: ChannelPrice, high: ChannelPrice, rules: readonly PriceRule[]): Difference => {
  const between = [low.channel, high.channel] as const;
  const beyond = rulesBetween(low, high, rules).filter(({ isBeyond }) => isBeyond);
  const within = rulesBetween(low, high, rules).filter(({ isBeyond }) => !isBeyond);
  const difference = { channels: between, amount: high.amount - low.amount };
  const codes = (found: typeof beyond) => found.map(({ rule }) => rule.code);
  if (low.exception !== undefined || high.exception !== undefined)
    return { ...difference, because: 'exception', rules: codes(beyond) };
  if (beyond.length > 0 || within.length === 0)
    return { ...difference, because: 'unexplained', rules: codes(beyond) };
  return { ...difference, because: 'rule', rules: codes(within) };
};

const rulesBetween = (low: ChannelPrice, high: ChannelPrice, rules: readonly PriceRule[]) =>
  rules.flatMap((rule) => {
    const gap = gapBetween(rule, [low.channel, high.channel]);
    if (gap === undefined) return [];
    const amountIn = (code: string): number => (code === low.channel ? low.amount : high.amount);
    return [{ rule, isBeyond: isFurther(amountIn(gap.of), amountIn(gap.from), gap.percent) }];
  });
