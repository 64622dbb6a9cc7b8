/** Operations that an import runs, row by row, and what a function needs for them. */
import { may } from '#shared/contracts/grant.ts';
import { directoryGrants } from '../channels/public.ts';
import { offerGrants } from './store/offers.ts';
import { catalogItems } from './table.ts';

export { putProduct } from './put-product/put-product.ts';
export { putCategory } from './put-category/put-category.ts';

const { product, productEvent, offer, barcode, category } = catalogItems.items;

/** What writing the offers of a saved product needs. */
export const finishProductGrants = [
  may(product, 'GetItem', 'UpdateItem'),
  may(offer, 'GetItem', 'BatchGetItem', 'PutItem'),
  may(barcode, 'GetItem', 'BatchGetItem', 'DeleteItem'),
];

export const changeCatalogGrants = [
  ...directoryGrants,
  ...offerGrants,
  may(product, 'GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'),
  may(productEvent, 'PutItem'),
  may(offer, 'PutItem'),
  may(barcode, 'GetItem', 'BatchGetItem', 'PutItem', 'DeleteItem'),
  may(category, 'GetItem', 'BatchGetItem', 'Query', 'PutItem'),
];
