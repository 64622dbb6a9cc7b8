import { commit } from '#shared/dynamodb/transaction.ts';
import { eventOf, startedBy } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { DataRequestDeadlineApproached } from '../events.ts';
import { toldOf, type DataRequest } from '../model/data-request.ts';
import {
  dataRequestEventsPart,
  DataRequestMoved,
  dueDataRequests,
  saveOpenPart,
} from '../store/data-requests.ts';

const AT_ONCE = 100;

/** Tells of open requests that are due within a day, once for each deadline. */
export const announceDueDataRequests: Task<Runtime> = async (_input, runtime) => {
  const upTo = instant(runtime.clock, DAY);
  let cursor: string | undefined;
  do {
    const page = await dueDataRequests(runtime.db, { limit: AT_ONCE, upTo, cursor });
    for (const request of page.items)
      if (request.remindedAt === undefined)
        await announce(request, runtime).catch((error: unknown) => {
          // It was answered or extended at the same moment; the next run looks again.
          if (!(error instanceof DataRequestMoved)) throw error;
        });
    cursor = page.nextCursor;
  } while (cursor !== undefined);
};

const announce = async (before: DataRequest, { db, clock }: Runtime): Promise<void> => {
  const remindedAt = instant(clock);
  const after = { ...before, version: before.version + 1, remindedAt };
  const { requestId } = after;
  const event = eventOf(DataRequestDeadlineApproached, {
    aggregateId: requestId,
    aggregateVersion: after.version,
    occurredAt: remindedAt,
    cause: startedBy('announce-due-data-requests', requestId),
    data: toldOf(after),
  });
  await commit(db, [saveOpenPart(after), dataRequestEventsPart(after, [event], clock)]);
};
