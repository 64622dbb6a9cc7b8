import { personIdFor } from '../../customers/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { privacyErrors } from '../errors.ts';
import type { DataRequest } from '../model/data-request.ts';
import { openDataRequestsOf } from '../store/data-requests.ts';

/** The open request of a customer; any other is refused. */
export const requireOpenRequest = async (
  db: Database,
  { customerId, requestId }: { readonly customerId: string; readonly requestId: string },
): Promise<DataRequest> => {
  const open = await openDataRequestsOf(db, await personIdFor(db, customerId));
  const found = open.find((each) => each.requestId === requestId);
  if (found === undefined) throw noOpenRequest(requestId);
  return found;
};

/** The refusal of a request that the customer has not, or that was answered. */
export const noOpenRequest = (requestId: string) =>
  problem(privacyErrors.DATA_REQUEST_NOT_FOUND, { detail: `the customer has no open request ${requestId}` });
