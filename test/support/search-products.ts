import { cardOf } from '../../functions/storefront/model/card.ts';
import { productKey, type StoredProduct } from '../../functions/catalog/public.ts';
import type { Runtime } from '#shared/runtime.ts';

/** Which of some products the search index would find by a text: by the words of their cards. */
export const searchProducts = async (
  { db }: Runtime,
  { q, productIds }: { readonly channel: string; readonly q: string; readonly productIds: readonly string[] },
): Promise<readonly string[]> => {
  const products = await db.getMany<StoredProduct>(productIds.map(productKey));
  return products
    .map(cardOf)
    .flatMap((card) =>
      card?.variants.some(({ words }) => words.includes(q)) === true ? [card.productId] : [],
    );
};
