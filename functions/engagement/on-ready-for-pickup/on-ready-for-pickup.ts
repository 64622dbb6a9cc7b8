import type { ReadyForPickup } from '../../pickup/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { fulfilmentDraft } from '../sending/fulfilment-draft.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Tells the customer that the order lies ready, with the code. */
export const onReadyForPickup: Consumer<typeof ReadyForPickup, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  await sendOnce(fulfilmentDraft('ready-for-pickup', metadata, data, String(data.issue)), dependencies);
};
