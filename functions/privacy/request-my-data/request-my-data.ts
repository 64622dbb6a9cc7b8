import { signedInCustomer } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { openRequest } from '../requests/open-request.ts';
import { showDataRequest } from '../view/show-data-request.ts';
import type { RequestMyData } from './contract.ts';

export const requestMyData: UseCase<typeof RequestMyData, Runtime> = async (request, runtime) => {
  const asked = { customerId: signedInCustomer(request.actor), kind: request.body.kind };
  return { status: 201, body: showDataRequest(await openRequest(asked, causeOf(request), runtime)) };
};
