import { personIdFor } from '../../customers/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { factsOfPerson } from '../requests/say-fact.ts';
import type { ListCustomerFacts } from './contract.ts';

export const listCustomerFacts: UseCase<typeof ListCustomerFacts, Runtime> = async ({ params }, runtime) => {
  const customerId = await personIdFor(runtime.db, params.customerId);
  const data = await factsOfPerson(customerId, 'staff', runtime);
  return { status: 200, body: { data, page: { nextCursor: null } } };
};
