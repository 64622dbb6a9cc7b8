import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { ListCategories } from './list-categories/contract.ts';
import { listCategories } from './list-categories/list-categories.ts';
import { PutCategory } from './put-category/contract.ts';
import { putCategory } from './put-category/put-category.ts';
import { PutProduct } from './put-product/contract.ts';
import { putProduct } from './put-product/put-product.ts';

export const handler = httpHandler(
  [
    operation(PutProduct, putProduct),
    operation(ListCategories, listCategories),
    operation(PutCategory, putCategory),
  ],
  awsRuntime(),
);
