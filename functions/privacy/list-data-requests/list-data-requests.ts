import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { dueDataRequests } from '../store/data-requests.ts';
import { showCustomerDataRequest } from '../view/show-data-request.ts';
import type { ListDataRequests } from './contract.ts';

export const listDataRequests: UseCase<typeof ListDataRequests, Runtime> = async ({ query }, { db }) => {
  const { items, nextCursor } = await dueDataRequests(db, query);
  const data = items.map(showCustomerDataRequest);
  return { status: 200, body: { data, page: { nextCursor: nextCursor ?? null } } };
};
