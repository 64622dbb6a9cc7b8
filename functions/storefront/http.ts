import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetBarcode } from './get-barcode/contract.ts';
import { getBarcode } from './get-barcode/get-barcode.ts';
import { GetFeed } from './get-feed/contract.ts';
import { getFeed } from './get-feed/get-feed.ts';
import { GetProduct } from './get-product/contract.ts';
import { getProduct } from './get-product/get-product.ts';
import { GetSku } from './get-sku/contract.ts';
import { getSku } from './get-sku/get-sku.ts';
import { ListLocations } from './list-locations/contract.ts';
import { listLocations } from './list-locations/list-locations.ts';
import { ListProducts } from './list-products/contract.ts';
import { listProducts } from './list-products/list-products.ts';
import { RequestSearchIndexRebuild } from './request-search-index-rebuild/contract.ts';
import { requestSearchIndexRebuild } from './request-search-index-rebuild/request-search-index-rebuild.ts';
import { makeMemorySearch } from './search/memory-search.ts';
import { s3Segments } from './store/segment-store.ts';

const runtime = awsRuntime();

export const handler = httpHandler(
  [
    operation(ListProducts, listProducts),
    operation(GetProduct, getProduct),
    operation(GetFeed, getFeed),
    operation(GetSku, getSku),
    operation(GetBarcode, getBarcode),
    operation(ListLocations, listLocations),
    operation(RequestSearchIndexRebuild, requestSearchIndexRebuild),
  ],
  {
    ...runtime,
    search: makeMemorySearch(runtime, s3Segments(runtime.ids)),
    apiUrl: process.env['API_URL'] ?? '',
  },
);
