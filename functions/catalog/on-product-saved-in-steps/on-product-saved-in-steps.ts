import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { ProductSavedInSteps } from '../events.ts';
import { finishProduct } from '../saving-in-steps/finish-product.ts';
import { productKey, type StoredProduct } from '../store/products.ts';

/** Finishes a product whose saving was cut off. Most are finished by then, and nothing is written. */
export const onProductSavedInSteps: Consumer<typeof ProductSavedInSteps, Pick<Runtime, 'db'>> = async (
  { data: { productId } },
  { db },
) => {
  const product = await db.get<StoredProduct>(productKey(productId));
  if (product !== undefined) await finishProduct(product, db);
};
