import { defineDomain } from '#shared/contracts/domain.ts';
import { catalogErrors } from './errors.ts';
import { ProductPublished, ProductUnpublished } from './events.ts';
import { ListCategories } from './list-categories/contract.ts';
import { PutCategory } from './put-category/contract.ts';
import { PutProduct } from './put-product/contract.ts';
import { changeCatalogGrants } from './operations.ts';
import { catalogScopes } from './scopes.ts';
import { catalogItems, catalogTable } from './table.ts';

export const catalog = defineDomain({
  name: 'catalog',
  purpose: 'Products with variants, SKUs, barcodes and categories.',
  tables: [catalogTable],
  items: [catalogItems],
  scopes: catalogScopes,
  errors: catalogErrors,
  publishes: [ProductPublished, ProductUnpublished],
  http: {
    routes: [PutProduct, ListCategories, PutCategory],
    errorImpact: 'staff cannot change products; shoppers see no categories to browse by',
    reach: { tables: changeCatalogGrants },
  },
});
