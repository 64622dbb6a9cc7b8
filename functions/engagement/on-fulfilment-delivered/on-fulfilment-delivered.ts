import type { FulfilmentDelivered } from '../../fulfilment/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { fulfilmentDraft } from '../sending/fulfilment-draft.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Tells the customer that the order arrived. */
export const onFulfilmentDelivered: Consumer<typeof FulfilmentDelivered, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  await sendOnce(fulfilmentDraft('order-delivered', metadata, data), dependencies);
};
