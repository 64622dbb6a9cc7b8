import { problem } from '#shared/http/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { engagementErrors } from '../errors.ts';
import type { Message } from '../model/message.ts';
import { loadMessage } from './message-log.ts';
import { stops } from './stop-token.ts';

/** The marketing message a stop link came with; whoever guesses learns nothing. */
export const stoppableMessage = async (
  { db, secrets }: Runtime,
  messageId: string,
  token: string,
): Promise<Message> => {
  const message = (await stops(secrets, messageId, token)) ? await loadMessage(db, messageId) : undefined;
  if (message !== undefined && message.purpose === 'marketing') return message;
  throw problem(engagementErrors.MESSAGE_NOT_FOUND, { detail: 'this link belongs to no message' });
};
