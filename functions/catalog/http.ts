import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetProductMasterData } from './get-product-master-data/contract.ts';
import { getProductMasterData } from './get-product-master-data/get-product-master-data.ts';
import { ListCategories } from './list-categories/contract.ts';
import { listCategories } from './list-categories/list-categories.ts';
import { PutCategory } from './put-category/contract.ts';
import { putCategory } from './put-category/put-category.ts';
import { PutProduct } from './put-product/contract.ts';
import { putProduct } from './put-product/put-product.ts';

export const handler = httpHandler(
  [
    operation(GetProductMasterData, getProductMasterData),
    operation(PutProduct, putProduct),
    operation(ListCategories, listCategories),
    operation(PutCategory, putCategory),
  ],
  awsRuntime(),
);
