import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { catalogErrors } from '../errors.ts';
import { productKey, type StoredProduct } from '../store/products.ts';
import { productView } from '../view/product-view.ts';
import type { GetProductMasterData } from './contract.ts';

export const getProductMasterData: UseCase<typeof GetProductMasterData, Runtime> = async (
  { params: { productId } },
  { db },
) => {
  const product = await db.get<StoredProduct>(productKey(productId));
  if (product === undefined) {
    const detail = `no product has the id ${productId}`;
    throw problem(catalogErrors.PRODUCT_NOT_FOUND, {
      detail,
      errors: [{ pointer: '/params/productId', code: 'PRODUCT_NOT_FOUND', detail }],
    });
  }
  return { status: 200, body: productView(product), version: product.version };
};
