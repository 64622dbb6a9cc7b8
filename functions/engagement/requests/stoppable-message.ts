import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { engagementErrors } from '../errors.ts';
import { canBeStopped, type Message } from '../model/message.ts';
import { loadMessage } from '../store/message-log.ts';
import { isLinkToken } from '../sending/link-token.ts';

/** The message a stop link came with; whoever guesses learns nothing. */
export const stoppableMessage = async (
  { db, secrets }: Runtime,
  messageId: string,
  token: string,
): Promise<Message> => {
  const message = (await isLinkToken(secrets, 'unsubscribe', messageId, token))
    ? await loadMessage(db, messageId)
    : undefined;
  if (message !== undefined && canBeStopped(message)) return message;
  throw problem(engagementErrors.MESSAGE_NOT_FOUND, { detail: 'no message belongs to this link' });
};
