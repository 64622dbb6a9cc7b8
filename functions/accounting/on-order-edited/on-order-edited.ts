import type { OrderEdited } from '../../orders/events.ts';
import { loadOrder } from '../../orders/public.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { editLines } from '../model/book-edit.ts';
import { recordEntry } from '../requests/record-entry.ts';

/** An edit of the address alone, or one that adds nothing, moves nothing in the books. */
export const onOrderEdited: Consumer<typeof OrderEdited, Runtime> = async ({ metadata, data }, { db }) => {
  const { orderId, channel, currency, edit, paid = 0, creditPaid = [] } = data;
  if (edit === undefined) return;
  const order = await loadOrder(db, orderId);
  if (order === undefined) throw new Error(`order ${orderId} of an edit is not there`);
  await recordEntry(db, {
    entryId: metadata.eventId,
    at: metadata.occurredAt,
    channel,
    currency,
    kind: 'order_edited',
    orderId,
    lines: editLines(order, { edit, paid, creditPaid }),
  });
};
