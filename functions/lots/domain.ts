import { offerGrants } from '../catalog/public.ts';
import { directoryGrants } from '../channels/public.ts';
import { changeStockGrants, stockedPlacesGrants } from '../inventory/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { lotsErrors } from './errors.ts';
import { LotRecalled, RecalledLotSold } from './events.ts';
import { GetLotRecall } from './get-lot-recall/contract.ts';
import { GetLotRules } from './get-lot-rules/contract.ts';
import { ListExpiringLots } from './list-expiring-lots/contract.ts';
import { ListLots } from './list-lots/contract.ts';
import { PutLotRecall } from './put-lot-recall/contract.ts';
import { PutLotRules } from './put-lot-rules/contract.ts';
import { lotsScopes } from './scopes.ts';
import { listLotsGrants } from './store/lots.ts';
import { recallGrants } from './store/recalls.ts';
import { lotsItems } from './table.ts';

export const lots = defineDomain({
  name: 'lots',
  purpose: 'Lots, serial numbers and expiry dates of goods, and recalls.',
  items: [lotsItems],
  scopes: lotsScopes,
  errors: lotsErrors,
  publishes: [LotRecalled, RecalledLotSold],
  http: {
    routes: [GetLotRecall, GetLotRules, ListExpiringLots, ListLots, PutLotRecall, PutLotRules],
    errorImpact: 'lots cannot be looked up or recalled; goods are received and picked by lot all the same',
    timeoutSeconds: 20,
    reach: {
      tables: [
        ...directoryGrants,
        ...offerGrants,
        ...changeStockGrants,
        ...stockedPlacesGrants,
        ...listLotsGrants,
        ...recallGrants,
        may(lotsItems.items.lotRules, 'PutItem'),
      ],
    },
  },
});
