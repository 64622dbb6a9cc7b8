import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { actorOf, eventOf, type Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { DataRequestAnswered } from '../events.ts';
import { toldOf, type DataRequest } from '../model/data-request.ts';
import type { DataRequestKind } from '../model/privacy-laws.ts';
import {
  dataRequestEventsPart,
  DataRequestMoved,
  openDataRequestsOf,
  saveAnsweredPart,
} from '../store/data-requests.ts';

type Answer = Pick<NonNullable<DataRequest['answer']>, 'outcome' | 'reason'>;
type AnswerRuntime = Pick<Runtime, 'db' | 'clock'>;

/** Answers a request that is open. */
export const answerRequest = async (
  before: DataRequest,
  answer: Answer,
  cause: Cause,
  { db, clock }: AnswerRuntime,
): Promise<DataRequest> => {
  const at = instant(clock);
  const after = { ...before, version: before.version + 1, answer: { ...answer, at, by: actorOf(cause) } };
  const event = eventOf(DataRequestAnswered, {
    aggregateId: before.requestId,
    aggregateVersion: after.version,
    occurredAt: at,
    cause,
    data: { ...toldOf(before), outcome: answer.outcome, isLate: at > before.dueAt },
  });
  await commit(db, [saveAnsweredPart(after, clock), dataRequestEventsPart(after, [event], clock)]);
  return after;
};

/** What was done for a customer answers what they asked for: an export their access, an erasure everything. */
export const answerOpenRequests = (
  customerId: string,
  kinds: readonly DataRequestKind[],
  cause: Cause,
  runtime: AnswerRuntime,
): Promise<void> =>
  decideAgain(
    (error) => error instanceof DataRequestMoved,
    async () => {
      for (const request of await openDataRequestsOf(runtime.db, customerId))
        if (kinds.includes(request.kind))
          await answerRequest(request, { outcome: 'fulfilled' }, cause, runtime);
    },
  );
