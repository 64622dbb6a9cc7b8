import { directoryGrants } from '../channels/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { CloseDrawer } from './close-drawer/contract.ts';
import { tillsErrors } from './errors.ts';
import { DrawerClosed, DrawerOpened } from './events.ts';
import { GetDrawerSession } from './get-drawer-session/contract.ts';
import { ListOpenDrawers } from './list-open-drawers/contract.ts';
import { OpenDrawer } from './open-drawer/contract.ts';
import { RecordCashEntry } from './record-cash-entry/contract.ts';
import { tillsScopes } from './scopes.ts';
import { drawerGrants } from './store/drawer-sessions.ts';
import { tillsItems } from './table.ts';

export const tills = defineDomain({
  name: 'tills',
  purpose: 'Cash drawers of stores: float, sales, refunds, drops and counts.',
  items: [tillsItems],
  scopes: tillsScopes,
  errors: tillsErrors,
  publishes: [DrawerOpened, DrawerClosed],
  http: {
    routes: [OpenDrawer, ListOpenDrawers, GetDrawerSession, RecordCashEntry, CloseDrawer],
    errorImpact: 'drawers cannot be opened, used or closed; sales continue',
    reach: { tables: [...directoryGrants, ...drawerGrants] },
  },
});
