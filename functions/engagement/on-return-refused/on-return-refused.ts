import type { ReturnRefused } from '../../returns/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { returnDraft } from '../sending/return-draft.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Tells the customer that the return was refused. */
export const onReturnRefused: Consumer<typeof ReturnRefused, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  await sendOnce(returnDraft('return-refused', metadata, data), dependencies);
};
