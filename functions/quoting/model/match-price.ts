import { isStanding, type PriceMatch } from './price-match.ts';
import type { LineToPrice, PricedLine } from './quote.ts';

/**
 * Lets a line have the price that was granted for it: while that holds, for no more units than it was granted for,
 * and while ours is not lower anyway. When its time is over the shopper is told of our price before they pay it.
 */
export const matchPrice = (
  line: LineToPrice,
  priced: PricedLine,
  matches: readonly PriceMatch[],
  at: number,
): PricedLine => {
  const match = matches.find(({ sku }) => sku === line.sku);
  if (match === undefined || line.quantity > match.quantity || match.price >= priced.unitPrice) return priced;
  if (!isStanding(match, at)) return { ...priced, priceChanged: { from: match.price, to: priced.unitPrice } };
  const { priceChanged: _lowerAnyway, ...rest } = priced;
  return {
    ...rest,
    unitPrice: match.price,
    priceMatch: { claimId: match.claimId, originalPrice: priced.unitPrice },
  };
};
