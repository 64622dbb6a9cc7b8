import type { Channel } from '../../channels/public.ts';
import { readLowest30 } from '../../pricing/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Product } from '../../catalog/public.ts';
import type { PricesAndStock } from '../model/prices-and-stock.ts';

/**
 * The lowest prices of the thirty days before their reductions began, of the variants whose price is reduced. Other
 * pages read nothing for it.
 */
export const lowestPrices = async (
  product: Product,
  channel: Channel,
  offered: PricesAndStock,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<ReadonlyMap<string, number>> => {
  const reduced = product.variants.filter(({ sku }) => isReduced(offered, sku));
  const found = await Promise.all(
    reduced.map(async ({ sku }) => {
      const place = { sku, currency: channel.currency };
      return [sku, await readLowest30(db, place, channel, clock.now())] as const;
    }),
  );
  return new Map(found.flatMap(([sku, amount]) => (amount === undefined ? [] : [[sku, amount]])));
};

const isReduced = (offered: PricesAndStock, sku: string): boolean => {
  const price = offered.priceOf(sku);
  return price?.compareAt !== undefined && price.compareAt > price.amount;
};
