import { defineDomain } from '#shared/contracts/domain.ts';
import { CreditEntryRecorded } from '../credit/events.ts';
import { readCreditGrants } from '../credit/public.ts';
import { OrderEdited } from '../orders/events.ts';
import { readOrderGrants } from '../orders/public.ts';
import { LedgerEntryRecorded } from '../payments/events.ts';
import { DayClosed, RemittanceReceived } from '../reconciliation/events.ts';
import { FulfilmentShipped } from '../fulfilment/events.ts';
import { PickupCollected } from '../pickup/events.ts';
import { readCostGrants } from '../purchasing/public.ts';
import { ReturnReceived } from '../returns/events.ts';
import { orderCostsGrants } from './store/order-costs.ts';
import { DrawerClosed } from '../tills/events.ts';
import { accountingErrors } from './errors.ts';
import { GetAccountChart } from './get-account-chart/contract.ts';
import { GetJournalFile } from './get-journal-file/contract.ts';
import { GetJournal } from './get-journal/contract.ts';
import { ListJournalEntries } from './list-journal-entries/contract.ts';
import { PutAccountChart } from './put-account-chart/contract.ts';
import { accountingScopes } from './scopes.ts';
import { putChartGrants, readChartGrants } from './store/chart.ts';
import { readJournalGrants, writeJournalGrants } from './store/journal.ts';
import { accountingItems } from './table.ts';

const missing = 'until it is handled again, the journal of its day lacks';

export const accounting = defineDomain({
  name: 'accounting',
  purpose: 'The journal: what sales, refunds, fees and credit mean for the books, by day and channel.',
  items: [accountingItems],
  scopes: accountingScopes,
  errors: accountingErrors,
  publishes: [],
  http: {
    routes: [GetJournal, GetJournalFile, ListJournalEntries, GetAccountChart, PutAccountChart],
    errorImpact: 'finance cannot read the journal; it is written all the same',
    // A day of 100,000 entries is read in one request.
    memoryMb: 1024,
    timeoutSeconds: 28,
    reach: { tables: [...putChartGrants, ...readJournalGrants] },
  },
  events: {
    subscriptions: [
      {
        name: 'on-ledger-entry-recorded',
        event: LedgerEntryRecorded,
        errorImpact: `${missing} a payment or refund`,
      },
      {
        name: 'on-credit-entry-recorded',
        event: CreditEntryRecorded,
        errorImpact: `${missing} a movement of credit`,
      },
      {
        name: 'on-order-edited',
        event: OrderEdited,
        errorImpact: `${missing} the new proportions of an edited order`,
      },
      {
        name: 'on-fulfilment-shipped',
        event: FulfilmentShipped,
        errorImpact: `${missing} the cost of goods of a shipment`,
      },
      {
        name: 'on-pickup-collected',
        event: PickupCollected,
        errorImpact: `${missing} the cost of goods of a pick-up`,
      },
      {
        name: 'on-return-received',
        event: ReturnReceived,
        errorImpact: `${missing} the cost of goods that came back`,
      },
      {
        name: 'on-drawer-closed',
        event: DrawerClosed,
        errorImpact: `${missing} what a drawer was over or short`,
      },
      {
        name: 'on-day-closed',
        event: DayClosed,
        errorImpact: `${missing} fees and payouts of a provider`,
      },
      {
        name: 'on-remittance-received',
        event: RemittanceReceived,
        errorImpact: `${missing} a remittance of a courier`,
      },
    ],
    reach: {
      tables: [
        ...readChartGrants,
        ...writeJournalGrants,
        ...readOrderGrants,
        ...readCreditGrants,
        ...readCostGrants,
        ...orderCostsGrants,
      ],
    },
  },
});
