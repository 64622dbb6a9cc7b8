import type { BenchShop } from '../shop/bench-shop.ts';
import { offerPiece, openChannel } from '../shop/assortment.ts';

/** The pieces of a flash sale, all at one location. */
export interface Drop {
  readonly sku: string;
  readonly locationId: string;
}

export const openDrop = async (shop: BenchShop, sku: string, pieces: number): Promise<Drop> => {
  const locationId = 'store-1';
  await openChannel(shop, [locationId]);
  await offerPiece(
    shop.admin,
    { productId: `product-${sku.toLowerCase()}`, sku, name: `Edisi terbatas ${sku}` },
    [locationId],
    pieces,
  );
  await shop.runner.drain();
  return { sku, locationId };
};
