import type { Database } from '#shared/dynamodb/database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import type { Message, MessageReports } from '../model/message.ts';
import { loadMessage, MessageMoved, saveMessage } from './message-log.ts';

/** Notes the first time that something was reported of a message; later reports of the same change nothing. */
export const noteReport = (
  runtime: { readonly db: Database; readonly clock: Clock },
  messageId: string,
  report: keyof MessageReports,
): Promise<Message | undefined> =>
  decideAgain(
    (error) => error instanceof MessageMoved,
    async () => {
      const message = await loadMessage(runtime.db, messageId);
      if (message === undefined || message.reports?.[report] !== undefined) return message;
      const reports = { ...message.reports, [report]: instant(runtime.clock) };
      return saveMessage(runtime, { ...message, reports });
    },
  );
