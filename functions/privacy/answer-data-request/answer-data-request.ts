import { personIdFor } from '../../customers/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { DataRequest } from '../model/data-request.ts';
import { answerRequest } from '../requests/answer-requests.ts';
import { noOpenRequest } from '../requests/require-open-request.ts';
import { DataRequestMoved, dataRequestsOf } from '../store/data-requests.ts';
import { showCustomerDataRequest } from '../view/show-data-request.ts';
import type { AnswerDataRequest } from './contract.ts';

export const answerDataRequest: UseCase<typeof AnswerDataRequest, Runtime> = async (request, runtime) => {
  const after = await decideAgain(
    (error) => error instanceof DataRequestMoved,
    () => answerOnce(request, runtime),
  );
  return { status: 200, body: showCustomerDataRequest(after) };
};

const answerOnce = async (
  request: RequestOf<typeof AnswerDataRequest>,
  runtime: Runtime,
): Promise<DataRequest> => {
  const { params, body } = request;
  const all = await dataRequestsOf(runtime.db, await personIdFor(runtime.db, params.customerId));
  const known = all.find(({ requestId }) => requestId === params.requestId);
  if (known?.answer?.outcome === body.outcome) return known;
  if (known === undefined || known.answer !== undefined) throw noOpenRequest(params.requestId);
  return answerRequest(known, body, causeOf(request), runtime);
};
