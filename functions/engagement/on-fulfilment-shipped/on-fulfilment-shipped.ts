import type { FulfilmentShipped } from '../../fulfilment/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { fulfilmentDraft } from '../sending/fulfilment-draft.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Tells the customer that the order is on its way, and where to follow it. */
export const onFulfilmentShipped: Consumer<typeof FulfilmentShipped, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  await sendOnce(fulfilmentDraft('order-shipped', metadata, data), dependencies);
};
