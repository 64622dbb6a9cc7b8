import { CreditEntryRecorded } from '../credit/events.ts';
import { OrderEdited } from '../orders/events.ts';
import { LedgerEntryRecorded } from '../payments/events.ts';
import { DayClosed, RemittanceReceived } from '../reconciliation/events.ts';
import { DrawerClosed } from '../tills/events.ts';
import { FulfilmentShipped } from '../fulfilment/events.ts';
import { PickupCollected } from '../pickup/events.ts';
import { ReturnReceived } from '../returns/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { onCreditEntryRecorded } from './on-credit-entry-recorded/on-credit-entry-recorded.ts';
import { onDayClosed } from './on-day-closed/on-day-closed.ts';
import { onDrawerClosed } from './on-drawer-closed/on-drawer-closed.ts';
import { onFulfilmentShipped } from './on-fulfilment-shipped/on-fulfilment-shipped.ts';
import { onPickupCollected } from './on-pickup-collected/on-pickup-collected.ts';
import { onReturnReceived } from './on-return-received/on-return-received.ts';
import { onLedgerEntryRecorded } from './on-ledger-entry-recorded/on-ledger-entry-recorded.ts';
import { onOrderEdited } from './on-order-edited/on-order-edited.ts';
import { onRemittanceReceived } from './on-remittance-received/on-remittance-received.ts';

export const handler = eventsHandler(
  {
    reactions: [
      reaction(LedgerEntryRecorded, onLedgerEntryRecorded),
      reaction(CreditEntryRecorded, onCreditEntryRecorded),
      reaction(OrderEdited, onOrderEdited),
      reaction(FulfilmentShipped, onFulfilmentShipped),
      reaction(PickupCollected, onPickupCollected),
      reaction(ReturnReceived, onReturnReceived),
      reaction(DrawerClosed, onDrawerClosed),
      reaction(DayClosed, onDayClosed),
      reaction(RemittanceReceived, onRemittanceReceived),
    ],
  },
  awsRuntime(),
);
