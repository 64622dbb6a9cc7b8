import type { OrderPaid } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { orderDraft } from '../sending/order-draft.ts';
import { sendNew } from '../sending/send-once.ts';

/** Confirms a payment to whoever placed the order. */
export const onOrderPaid: Consumer<typeof OrderPaid, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  await sendNew(orderDraft('order-paid', metadata, data), dependencies);
};
