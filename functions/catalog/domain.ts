import { defineDomain } from '#shared/contracts/domain.ts';
import { may, mayQuery } from '#shared/contracts/grant.ts';
import { directoryGrants } from '../channels/public.ts';
import { StockChanged } from '../inventory/events.ts';
import { stockReadGrants } from '../inventory/public.ts';
import { PriceChanged } from '../pricing/events.ts';
import { historyGrants, pricingGrants } from '../pricing/public.ts';
import { catalogErrors } from './errors.ts';
import { ProductPublished, ProductUnpublished, SearchIndexRebuildRequested } from './events.ts';
import { GetBarcode } from './get-barcode/contract.ts';
import { GetProduct } from './get-product/contract.ts';
import { GetSku } from './get-sku/contract.ts';
import { ListCategories } from './list-categories/contract.ts';
import { ListProducts } from './list-products/contract.ts';
import { PutCategory } from './put-category/contract.ts';
import { PutProduct } from './put-product/contract.ts';
import { RequestSearchIndexRebuild } from './request-search-index-rebuild/contract.ts';
import { offerGrants } from './public.ts';
import { catalogItems } from './table.ts';

const { product, productEvent, offer, barcode, category, searchIndex, rebuildEvent } = catalogItems.items;

/** Each batch costs one new segment and one change of the manifest, so changes are gathered for a second. */
const gathered = { size: 100, windowSeconds: 1 };

export const catalog = defineDomain({
  name: 'catalog',
  purpose: 'What is sold: products, their variants and SKUs, where they are shown, and how they are found.',
  items: [catalogItems],
  errors: catalogErrors,
  publishes: [ProductPublished, ProductUnpublished, SearchIndexRebuildRequested],
  http: {
    routes: [
      ListProducts,
      GetProduct,
      GetSku,
      GetBarcode,
      PutProduct,
      ListCategories,
      PutCategory,
      RequestSearchIndexRebuild,
    ],
    // The index of a large catalogue lives in memory, and more memory brings more of a processor for searching.
    memoryMb: 1024,
    errorImpact: 'shoppers cannot browse, search or see products; carts and checkout go on',
    reach: {
      tables: [
        ...directoryGrants,
        ...pricingGrants,
        ...historyGrants,
        ...stockReadGrants,
        ...offerGrants,
        may(product, 'GetItem', 'BatchGetItem', 'PutItem'),
        may(productEvent, 'PutItem'),
        may(offer, 'PutItem'),
        may(barcode, 'GetItem', 'BatchGetItem', 'PutItem', 'DeleteItem'),
        may(category, 'GetItem', 'Query', 'PutItem'),
        may(searchIndex, 'BatchGetItem'),
        may(rebuildEvent, 'PutItem'),
      ],
      searchBucket: 'read',
    },
  },
  events: {
    subscriptions: [
      {
        name: 'on-product-published',
        event: ProductPublished,
        batch: gathered,
        errorImpact: 'new and changed products are not found in lists and search until the next night',
      },
      {
        name: 'on-product-unpublished',
        event: ProductUnpublished,
        batch: gathered,
        errorImpact: 'products taken out of a channel stay in its lists; their pages and carts refuse them',
      },
      {
        name: 'on-price-changed',
        event: PriceChanged,
        batch: gathered,
        errorImpact: 'lists show old prices; pages, carts and checkout have the right ones',
      },
      {
        name: 'on-stock-changed',
        event: StockChanged,
        batch: gathered,
        errorImpact: 'lists show old availability; checkout still sells exactly what is there',
      },
      {
        name: 'on-search-index-rebuild-requested',
        event: SearchIndexRebuildRequested,
        batch: gathered,
        errorImpact: 'the search index is not built anew when staff ask for it',
      },
    ],
    schedules: [
      {
        name: 'rebuild-search-index',
        // 03:00 in Jakarta.
        every: 'cron(0 20 * * ? *)',
        errorImpact: 'a change that was lost on its way to the index stays unseen in lists',
      },
    ],
    memoryMb: 1024,
    timeoutSeconds: 60,
    reach: {
      tables: [
        ...directoryGrants,
        ...pricingGrants,
        ...stockReadGrants,
        may(product, 'GetItem', 'BatchGetItem'),
        mayQuery(catalogItems.indexes.allProducts),
        may(searchIndex, 'GetItem', 'PutItem'),
      ],
      searchBucket: 'write',
    },
  },
});
