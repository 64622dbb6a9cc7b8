import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { allProductsGrants, categoryGrants, productGrants } from '../catalog/public.ts';
import { directoryGrants } from '../channels/public.ts';
import { allCustomersGrants } from '../customers/public.ts';
import { stockedPlacesGrants, stockReadGrants } from '../inventory/public.ts';
import { readListedOrdersGrants } from '../orders/public.ts';
import { pricingGrants } from '../pricing/public.ts';
import { readCostGrants } from '../purchasing/public.ts';
import { CreateExport } from './create-export/contract.ts';
import { exportsErrors } from './errors.ts';
import { ExportAdvanced } from './events.ts';
import { GetExportFile } from './get-export-file/contract.ts';
import { GetExport } from './get-export/contract.ts';
import { ListExports } from './list-exports/contract.ts';
import { exportsScopes } from './scopes.ts';
import { exportsItems } from './table.ts';

const { exportJob, exportEvent } = exportsItems.items;

const moveExports = [may(exportJob, 'GetItem', 'Query', 'PutItem'), may(exportEvent, 'PutItem')];

export const exports = defineDomain({
  name: 'exports',
  purpose: 'Exports products, prices, stock, customers, orders, stock movements and stock value to files.',
  items: [exportsItems],
  errors: exportsErrors,
  publishes: [ExportAdvanced],
  scopes: exportsScopes,
  http: {
    routes: [CreateExport, GetExport, GetExportFile, ListExports],
    errorImpact: 'staff cannot start, follow or download exports; running exports continue',
    reach: { tables: moveExports, buckets: { import: 'read' } },
  },
  events: {
    timeoutSeconds: 300,
    subscriptions: [
      {
        name: 'on-export-advanced',
        event: ExportAdvanced,
        batch: { size: 1, windowSeconds: 0 },
        errorImpact: 'exports stop until they are started again a few minutes later',
      },
    ],
    schedules: [
      {
        name: 'resume-stalled-exports',
        every: 'rate(1 minute)',
        errorImpact: 'an export whose worker crashed is never completed; create another one',
      },
    ],
    reach: {
      tables: [
        ...moveExports,
        ...directoryGrants,
        ...allProductsGrants,
        ...productGrants,
        ...categoryGrants,
        ...pricingGrants,
        ...stockReadGrants,
        ...stockedPlacesGrants,
        ...allCustomersGrants,
        ...readListedOrdersGrants,
        ...readCostGrants,
      ],
      buckets: { import: 'write' },
    },
  },
});
