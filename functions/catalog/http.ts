import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetBarcode } from './get-barcode/contract.ts';
import { getBarcode } from './get-barcode/get-barcode.ts';
import { GetProduct } from './get-product/contract.ts';
import { getProduct } from './get-product/get-product.ts';
import { GetSku } from './get-sku/contract.ts';
import { getSku } from './get-sku/get-sku.ts';
import { ListCategories } from './list-categories/contract.ts';
import { listCategories } from './list-categories/list-categories.ts';
import { ListProducts } from './list-products/contract.ts';
import { listProducts } from './list-products/list-products.ts';
import { PutCategory } from './put-category/contract.ts';
import { putCategory } from './put-category/put-category.ts';
import { PutProduct } from './put-product/contract.ts';
import { putProduct } from './put-product/put-product.ts';
import { RequestSearchIndexRebuild } from './request-search-index-rebuild/contract.ts';
import { requestSearchIndexRebuild } from './request-search-index-rebuild/request-search-index-rebuild.ts';
import { makeMemorySearch } from './store/search/memory-search.ts';
import { s3Segments } from './store/search/segment-store.ts';

const runtime = awsRuntime();

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler(
  [
    operation(ListProducts, listProducts),
    operation(GetProduct, getProduct),
    operation(GetSku, getSku),
    operation(GetBarcode, getBarcode),
    operation(PutProduct, putProduct),
    operation(ListCategories, listCategories),
    operation(PutCategory, putCategory),
    operation(RequestSearchIndexRebuild, requestSearchIndexRebuild),
  ],
  { ...runtime, search: makeMemorySearch(runtime, s3Segments(runtime.ids)) },
);
