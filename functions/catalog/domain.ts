import { defineDomain } from '#shared/contracts/domain.ts';
import { catalogErrors } from './errors.ts';
import { ProductPublished, ProductSavedInSteps, ProductUnpublished } from './events.ts';
import { GetProductMasterData } from './get-product-master-data/contract.ts';
import { ListCategories } from './list-categories/contract.ts';
import { PutCategory } from './put-category/contract.ts';
import { PutProduct } from './put-product/contract.ts';
import { changeCatalogGrants, finishProductGrants } from './operations.ts';
import { catalogScopes } from './scopes.ts';
import { catalogItems, catalogTable } from './table.ts';

export const catalog = defineDomain({
  name: 'catalog',
  purpose: 'Products with variants, SKUs, barcodes and categories.',
  tables: [catalogTable],
  items: [catalogItems],
  scopes: catalogScopes,
  errors: catalogErrors,
  publishes: [ProductPublished, ProductSavedInSteps, ProductUnpublished],
  http: {
    routes: [GetProductMasterData, PutProduct, ListCategories, PutCategory],
    errorImpact: 'staff cannot change products; shoppers see no categories to browse by',
    reach: { tables: changeCatalogGrants },
  },
  events: {
    subscriptions: [
      {
        name: 'on-product-saved-in-steps',
        event: ProductSavedInSteps,
        errorImpact:
          'a product of more than some ninety variants whose saving was cut off is finished when it is changed next',
      },
    ],
    reach: { tables: finishProductGrants },
  },
});
