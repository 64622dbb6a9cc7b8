import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf, eventOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { privacyErrors } from '../errors.ts';
import { DataRequestExtended } from '../events.ts';
import { extended, toldOf, type DataRequest } from '../model/data-request.ts';
import { requireOpenRequest } from '../requests/require-open-request.ts';
import { dataRequestEventsPart, DataRequestMoved, saveOpenPart } from '../store/data-requests.ts';
import { showCustomerDataRequest } from '../view/show-data-request.ts';
import type { ExtendDataRequest } from './contract.ts';

export const extendDataRequest: UseCase<typeof ExtendDataRequest, Runtime> = async (request, runtime) => {
  const after = await decideAgain(
    (error) => error instanceof DataRequestMoved,
    () => extendOnce(request, runtime),
  );
  return { status: 200, body: showCustomerDataRequest(after) };
};

const extendOnce = async (
  request: RequestOf<typeof ExtendDataRequest>,
  { db, clock }: Runtime,
): Promise<DataRequest> => {
  const { reason } = request.body;
  const before = await requireOpenRequest(db, request.params);
  // The same again, after a lost answer.
  if (before.extended?.reason === reason) return before;
  const at = instant(clock);
  const after = extended(before, { at, reason });
  if (after === undefined)
    throw problem(privacyErrors.DATA_REQUEST_NOT_EXTENDABLE, {
      detail:
        before.extended === undefined ? `${before.law} allows none` : `extended at ${before.extended.at}`,
    });
  const event = eventOf(DataRequestExtended, {
    aggregateId: after.requestId,
    aggregateVersion: after.version,
    occurredAt: at,
    cause: causeOf(request),
    data: { ...toldOf(after), reason },
  });
  await commit(db, [saveOpenPart(after), dataRequestEventsPart(after, [event], clock)]);
  return after;
};
