import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { ProductPublished, ProductUnpublished } from '../catalog/events.ts';
import {
  allProductsGrants,
  barcodeGrants,
  categoryGrants,
  offerGrants,
  productGrants,
} from '../catalog/public.ts';
import { directoryGrants } from '../channels/public.ts';
import { StockChanged } from '../inventory/events.ts';
import { promisedAtGrants, stockReadGrants } from '../inventory/public.ts';
import { PriceChanged } from '../pricing/events.ts';
import { historyGrants, pricingGrants } from '../pricing/public.ts';
import { RatingChanged } from '../reviews/events.ts';
import { readRatingsGrants } from '../reviews/public.ts';
import { SearchIndexRebuildRequested } from './events.ts';
import { GetBarcode } from './get-barcode/contract.ts';
import { GetFeed } from './get-feed/contract.ts';
import { GetProduct } from './get-product/contract.ts';
import { GetSku } from './get-sku/contract.ts';
import { ListLocations } from './list-locations/contract.ts';
import { ListProducts } from './list-products/contract.ts';
import { RequestSearchIndexRebuild } from './request-search-index-rebuild/contract.ts';
import { storefrontItems } from './table.ts';

const { searchIndex, rebuildEvent } = storefrontItems.items;

/** Each batch costs one new segment and one change of the manifest, so changes are gathered for a second. */
const gathered = { size: 100, windowSeconds: 1 };

const searchBucket = {
  name: 'search',
  purpose: 'Segments of the search index, which can be built again from the catalogue.',
  // The index is written anew every night, so what is older than a month is part of none.
  keptDays: 30,
  whyNoAccessLog:
    'The bucket holds what GET /v1/products shows to everybody, and only two functions reach it.',
};

export const storefront = defineDomain({
  name: 'storefront',
  purpose: 'Product pages, lists and search with prices and stock, and stores nearby.',
  buckets: [searchBucket],
  items: [storefrontItems],
  errors: {},
  publishes: [SearchIndexRebuildRequested],
  http: {
    routes: [ListProducts, GetProduct, GetFeed, GetSku, GetBarcode, ListLocations, RequestSearchIndexRebuild],
    // The index of a large catalogue lives in memory, and more memory brings more of a processor for searching.
    memoryMb: 1024,
    errorImpact: 'shoppers cannot browse, search or see products, or find stores; carts and checkout go on',
    reach: {
      tables: [
        ...directoryGrants,
        ...pricingGrants,
        ...historyGrants,
        ...stockReadGrants,
        ...promisedAtGrants,
        ...offerGrants,
        ...barcodeGrants,
        ...productGrants,
        ...categoryGrants,
        ...readRatingsGrants,
        may(searchIndex, 'BatchGetItem'),
        may(rebuildEvent, 'PutItem'),
      ],
      buckets: { search: 'read' },
      apiUrl: true,
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
        name: 'on-rating-changed',
        event: RatingChanged,
        batch: gathered,
        errorImpact: 'lists and product pages show old ratings until the next night',
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
        ...productGrants,
        ...allProductsGrants,
        ...readRatingsGrants,
        may(searchIndex, 'GetItem', 'PutItem'),
      ],
      buckets: { search: 'write' },
    },
  },
});
