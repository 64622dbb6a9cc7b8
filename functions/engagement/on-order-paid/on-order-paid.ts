import type { OrderPaid } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Means } from '../sending/means.ts';
import { orderDraft } from '../sending/order-draft.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Confirms a payment to whoever placed the order. */
export const onOrderPaid: Consumer<typeof OrderPaid, Means> = async ({ metadata, data }, means) => {
  await sendOnce(orderDraft('order-paid', metadata, data), means);
};
