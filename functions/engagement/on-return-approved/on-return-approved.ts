import type { ReturnApproved } from '../../returns/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { returnDraft } from '../sending/return-draft.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Tells the customer until when the goods have to be there. A return over the counter is never only approved. */
export const onReturnApproved: Consumer<typeof ReturnApproved, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  await sendOnce(returnDraft('return-approved', metadata, data), dependencies);
};
