import type { PriceContext, PriceList, ResolvedPrice } from './price.ts';
import { resolvePrice } from './resolve-price.ts';

/** A price that holds from so many units on. */
export interface PriceTier extends ResolvedPrice {
  readonly from: number;
}

/** The prices of a SKU by quantity, from one unit up: 100 000, from 10 on 90 000. The quantity of the context does not count. */
export const priceTiers = (
  list: PriceList | undefined,
  context: Omit<PriceContext, 'quantity'>,
): readonly PriceTier[] => {
  const steps = new Set([1, ...(list?.prices ?? []).map(({ minQuantity = 1 }) => minQuantity)]);
  const tiers: PriceTier[] = [];
  for (const from of [...steps].sort((a, b) => a - b)) {
    const price = resolvePrice(list, { ...context, quantity: from });
    if (price !== undefined && price.amount !== tiers.at(-1)?.amount) tiers.push({ from, ...price });
  }
  return tiers;
};
