import type { Task } from '#shared/events/events-handler.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { sendOnce } from '../sending/send-once.ts';
import { loadMessage } from '../store/message-log.ts';

/** Looks at a held message again when its quiet hours are over, and sends it if it is still true and welcome. */
export const sendHeldMessage: Task<SendingDependencies> = async ({ messageId }, dependencies) => {
  const message = await loadMessage(dependencies.db, String(messageId));
  if (message !== undefined) await sendOnce(message, dependencies);
};
