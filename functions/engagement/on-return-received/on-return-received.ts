import type { ReturnReceived } from '../../returns/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { returnDraft } from '../sending/return-draft.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Tells the customer what is refunded. */
export const onReturnReceived: Consumer<typeof ReturnReceived, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  await sendOnce(returnDraft('return-received', metadata, data), dependencies);
};
