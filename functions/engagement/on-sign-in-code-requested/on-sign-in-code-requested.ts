import type { SignInCodeRequested } from '../../customers/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Brings whoever wants to sign in the code for it. */
export const onSignInCodeRequested: Consumer<typeof SignInCodeRequested, SendingDependencies> = async (
  { metadata, data: { signInId } },
  dependencies,
) => {
  await sendOnce(
    {
      messageId: derivedId('msg', 'sign-in', signInId),
      template: 'sign-in-code',
      purpose: 'transactional',
      to: `sign-in:${signInId}`,
      channel: metadata.channel ?? '',
      signInId,
      correlationId: metadata.correlationId,
    },
    dependencies,
  );
};
