import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY } from '#shared/time/clock.ts';
import { engagementErrors } from '../errors.ts';
import type { Message } from '../model/message.ts';
import { isLinkToken } from '../sending/link-token.ts';
import { loadMessage } from '../store/message-log.ts';

const LINK_WORKS_MS = 30 * DAY;

/** The message that an answer belongs to; whoever guesses learns nothing. */
export const answerableMessage = async (
  { db, secrets, clock }: Runtime,
  messageId: string,
  token: string,
): Promise<Message> => {
  const isToken = await isLinkToken(secrets, 'reply', messageId, token);
  const message = isToken ? await loadMessage(db, messageId) : undefined;
  const isFresh = message !== undefined && clock.now() - Date.parse(message.createdAt) < LINK_WORKS_MS;
  if (isFresh && (message.offer !== undefined || message.own?.rules?.survey !== undefined)) return message;
  throw problem(engagementErrors.MESSAGE_NOT_FOUND, {
    detail: 'no message with a question belongs to this link, or the link is older than 30 days',
  });
};
