import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY } from '#shared/time/clock.ts';
import { engagementErrors } from '../errors.ts';
import type { Message } from '../model/message.ts';
import { isLinkToken } from '../sending/link-token.ts';
import { loadMessage } from '../store/message-log.ts';

const LINK_WORKS_MS = 7 * DAY;

/** The confirmation request a link came with; whoever guesses learns nothing. */
export const confirmableMessage = async (
  { db, secrets, clock }: Runtime,
  messageId: string,
  token: string,
): Promise<Message & { readonly recipient: string }> => {
  const isToken = await isLinkToken(secrets, 'confirm-address', messageId, token);
  const message = isToken ? await loadMessage(db, messageId) : undefined;
  const isFresh = message !== undefined && clock.now() - Date.parse(message.createdAt) < LINK_WORKS_MS;
  if (isFresh && message.template === 'confirm-address' && message.recipient !== undefined)
    return { ...message, recipient: message.recipient };
  throw problem(engagementErrors.MESSAGE_NOT_FOUND, {
    detail: 'no confirmation request belongs to this link, or the link is older than 7 days',
  });
};
