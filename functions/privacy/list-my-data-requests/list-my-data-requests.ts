import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { dataRequestsOf } from '../store/data-requests.ts';
import { showDataRequest } from '../view/show-data-request.ts';
import type { ListMyDataRequests } from './contract.ts';

export const listMyDataRequests: UseCase<typeof ListMyDataRequests, Runtime> = async ({ actor }, { db }) => {
  const requests = await dataRequestsOf(db, signedInCustomer(actor));
  return { status: 200, body: { data: requests.map(showDataRequest), page: { nextCursor: null } } };
};
