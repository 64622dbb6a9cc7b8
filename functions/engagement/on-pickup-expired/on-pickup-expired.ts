import type { PickupExpired } from '../../pickup/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { fulfilmentDraft } from '../sending/fulfilment-draft.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Tells the customer that the goods went back. */
export const onPickupExpired: Consumer<typeof PickupExpired, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  await sendOnce(fulfilmentDraft('pickup-expired', metadata, data), dependencies);
};
