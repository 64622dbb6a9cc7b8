import { loadOrder } from '../../orders/public.ts';
import { isTillSale, unitsHandedOver } from '../model/till-sale.ts';
import { bookDelivery } from '../requests/book-delivery.ts';
import type { LedgerEntryRecorded } from '../../payments/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { ledgerEntryLines } from '../model/book-ledger-entry.ts';
import { orderAfterEdits } from '../model/book-order-money.ts';
import { recordEntry } from '../requests/record-entry.ts';

export const onLedgerEntryRecorded: Consumer<typeof LedgerEntryRecorded, Runtime> = async (
  { metadata, data },
  { db },
) => {
  const { orderId, currency, type } = data;
  const order = await loadOrder(db, orderId);
  if (order === undefined) throw new Error(`order ${orderId} of a ledger entry is not there`);
  await recordEntry(db, {
    entryId: metadata.eventId,
    at: metadata.occurredAt,
    channel: order.channel,
    currency,
    kind: type,
    orderId,
    lines: ledgerEntryLines(orderAfterEdits(order, data.edits ?? 0), data),
  });
  // A sale over the counter has no parcel whose event would say that its goods left.
  if (type === 'cash-in' && isTillSale(order))
    await bookDelivery(db, metadata, { ...order, ...unitsHandedOver(order) });
};
