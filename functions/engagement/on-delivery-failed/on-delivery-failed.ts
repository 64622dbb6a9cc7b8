import type { DeliveryFailed } from '../../fulfilment/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { fulfilmentDraft } from '../sending/fulfilment-draft.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Tells the customer that the courier comes again; what is lost or comes back, support tells in person. */
export const onDeliveryFailed: Consumer<typeof DeliveryFailed, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  if (data.outcome !== 'failed') return;
  await sendOnce(fulfilmentDraft('delivery-failed', metadata, data, String(data.attempts)), dependencies);
};
