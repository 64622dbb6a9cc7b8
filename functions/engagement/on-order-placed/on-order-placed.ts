import type { OrderPlaced } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { orderDraft } from '../sending/order-draft.ts';
import { sendNew } from '../sending/send-once.ts';

/** Confirms an order to whoever placed it. */
export const onOrderPlaced: Consumer<typeof OrderPlaced, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  await sendNew(orderDraft('order-placed', metadata, data), dependencies);
};
