import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { directoryGrants } from '../channels/public.ts';
import { catalogErrors } from './errors.ts';
import { ProductPublished, ProductUnpublished } from './events.ts';
import { ListCategories } from './list-categories/contract.ts';
import { PutCategory } from './put-category/contract.ts';
import { PutProduct } from './put-product/contract.ts';
import { offerGrants } from './public.ts';
import { catalogScopes } from './scopes.ts';
import { catalogItems, catalogTable } from './table.ts';

const { product, productEvent, offer, barcode, category } = catalogItems.items;

export const catalog = defineDomain({
  name: 'catalog',
  purpose: 'What is sold: products, their variants and SKUs, barcodes and categories.',
  tables: [catalogTable],
  items: [catalogItems],
  scopes: catalogScopes,
  errors: catalogErrors,
  publishes: [ProductPublished, ProductUnpublished],
  http: {
    routes: [PutProduct, ListCategories, PutCategory],
    errorImpact: 'staff cannot change products; shoppers see no categories to browse by',
    reach: {
      tables: [
        ...directoryGrants,
        ...offerGrants,
        may(product, 'GetItem', 'BatchGetItem', 'PutItem'),
        may(productEvent, 'PutItem'),
        may(offer, 'PutItem'),
        may(barcode, 'GetItem', 'BatchGetItem', 'PutItem', 'DeleteItem'),
        may(category, 'GetItem', 'Query', 'PutItem'),
      ],
    },
  },
});
