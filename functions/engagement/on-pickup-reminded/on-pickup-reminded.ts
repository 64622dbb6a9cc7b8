import type { PickupReminded } from '../../pickup/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { fulfilmentDraft } from '../sending/fulfilment-draft.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Reminds the customer of what lies ready. */
export const onPickupReminded: Consumer<typeof PickupReminded, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  await sendOnce(fulfilmentDraft('pickup-reminder', metadata, data, String(data.reminder)), dependencies);
};
