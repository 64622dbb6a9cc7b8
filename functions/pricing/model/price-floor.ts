import { isAbout, leastFor, type PriceRule } from './price-rule.ts';

/**
 * The lowest amount for which one unit is given away in a channel by anything but a price of the list: what it costs us,
 * with every margin, and every floor that speaks of these goods there. Nobody makes an exception of it.
 *
 * @returns 0 where nobody has said a cost or a floor
 */
export const priceFloor = (
  rules: readonly PriceRule[],
  {
    currency,
    channel,
    category,
    cost = 0,
  }: {
    readonly currency: string;
    readonly channel: string;
    readonly category: string | undefined;
    readonly cost: number | undefined;
  },
): number =>
  rules
    .filter((rule) => isAbout(rule, category) && (rule.channel ?? channel) === channel)
    .flatMap((rule) => [
      leastFor(cost, rule.minMarginPercent ?? 0),
      rule.currency === currency ? (rule.floor ?? 0) : 0,
    ])
    .reduce((highest, least) => Math.max(highest, least), cost);
