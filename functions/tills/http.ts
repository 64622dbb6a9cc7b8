import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { CloseDrawer } from './close-drawer/contract.ts';
import { closeDrawer } from './close-drawer/close-drawer.ts';
import { GetDrawerSession } from './get-drawer-session/contract.ts';
import { getDrawerSession } from './get-drawer-session/get-drawer-session.ts';
import { ListOpenDrawers } from './list-open-drawers/contract.ts';
import { listOpenDrawers } from './list-open-drawers/list-open-drawers.ts';
import { OpenDrawer } from './open-drawer/contract.ts';
import { openDrawer } from './open-drawer/open-drawer.ts';
import { RecordCashEntry } from './record-cash-entry/contract.ts';
import { recordCashEntry } from './record-cash-entry/record-cash-entry.ts';

export const handler = httpHandler(
  [
    operation(OpenDrawer, openDrawer),
    operation(ListOpenDrawers, listOpenDrawers),
    operation(GetDrawerSession, getDrawerSession),
    operation(RecordCashEntry, recordCashEntry),
    operation(CloseDrawer, closeDrawer),
  ],
  awsRuntime(),
);
