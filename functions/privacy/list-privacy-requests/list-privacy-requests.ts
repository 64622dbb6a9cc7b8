import { personIdFor } from '../../customers/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requestsOf } from '../store/requests.ts';
import type { ListPrivacyRequests } from './contract.ts';

export const listPrivacyRequests: UseCase<typeof ListPrivacyRequests, Runtime> = async (
  { params, query },
  { db },
) => {
  const { items, nextCursor } = await requestsOf(db, await personIdFor(db, params.customerId), query);
  const data = items.map(({ requestId, kind, at, by, records }) => ({ requestId, kind, at, by, records }));
  return { status: 200, body: { data, page: { nextCursor: nextCursor ?? null } } };
};
