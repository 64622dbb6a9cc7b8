import type { Task } from '#shared/events/events-handler.ts';
import type { Means } from '../sending/means.ts';
import { sendOnce } from '../sending/send-once.ts';
import { loadMessage } from '../store/message-log.ts';

/** Looks at a held message again when its quiet hours are over, and sends it if it is still true and welcome. */
export const sendHeldMessage: Task<Means> = async ({ messageId }, means) => {
  const message = await loadMessage(means.db, String(messageId));
  if (message !== undefined) await sendOnce(message, means);
};
