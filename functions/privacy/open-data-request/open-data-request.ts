import { personIdFor } from '../../customers/public.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { openRequest } from '../requests/open-request.ts';
import { showCustomerDataRequest } from '../view/show-data-request.ts';
import type { OpenDataRequest } from './contract.ts';

export const openDataRequest: UseCase<typeof OpenDataRequest, Runtime> = async (request, runtime) => {
  const { receivedAt } = request.body;
  if (receivedAt !== undefined && Date.parse(receivedAt) > runtime.clock.now())
    throw invalidRequest([
      {
        pointer: '/body/receivedAt',
        code: 'too_big',
        detail: `must not be later than now; found ${receivedAt}`,
      },
    ]);
  const customerId = await personIdFor(runtime.db, request.params.customerId);
  const opened = await openRequest({ ...request.body, customerId }, causeOf(request), runtime);
  return { status: 201, body: showCustomerDataRequest(opened) };
};
