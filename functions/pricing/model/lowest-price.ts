import { DAY } from '#shared/time/clock.ts';
import type { PriceSpan } from './timeline.ts';

/** How far the law looks back from the instant a reduction began (directive 98/6/EC, article 6a). */
export const LOOK_BACK_MS = 30 * DAY;

/**
 * When the reduction that holds at an instant began: the first instant from which every price was shown reduced,
 * without a gap. A further reduction does not start anew; nothing while the price is not shown reduced.
 */
export const reductionStart = (spans: readonly PriceSpan[], at: number): number | undefined => {
  let start: number | undefined;
  for (const span of spans) {
    if (span.from > at) break;
    if (isReduced(span)) start ??= span.from;
    else start = undefined;
  }
  return start;
};

/**
 * The lowest price that anybody paid in the thirty days before the reduction that holds at an instant began. Prices
 * of earlier reductions count, days without a price do not.
 *
 * @returns nothing when the price is not reduced, or the goods had no price before
 */
export const lowest30 = (spans: readonly PriceSpan[], at: number): number | undefined => {
  const start = reductionStart(spans, at);
  if (start === undefined) return undefined;
  const before = spans.filter(({ from, to }) => from < start && to > start - LOOK_BACK_MS);
  const amounts = before.flatMap(({ price }) => (price === undefined ? [] : [price.amount]));
  return amounts.length === 0 ? undefined : Math.min(...amounts);
};

const isReduced = ({ price }: PriceSpan): boolean =>
  price?.compareAt !== undefined && price.compareAt > price.amount;
