import type * as z from 'zod/mini';
import type { DataRequest } from '../model/data-request.ts';
import type { customerDataRequest, dataRequest } from '../schemas.ts';

/** A request as the customer sees it. */
export const showDataRequest = ({
  requestId,
  kind,
  law,
  receivedAt,
  dueAt,
  extended,
  answer,
}: DataRequest): z.input<typeof dataRequest> => ({
  requestId,
  kind,
  law,
  receivedAt,
  dueAt,
  extended,
  answer:
    answer === undefined ? undefined : { outcome: answer.outcome, at: answer.at, reason: answer.reason },
});

export const showCustomerDataRequest = (request: DataRequest): z.input<typeof customerDataRequest> => ({
  ...showDataRequest(request),
  customerId: request.customerId,
});
