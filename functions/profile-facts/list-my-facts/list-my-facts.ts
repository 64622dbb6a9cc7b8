import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { factsOfPerson } from '../requests/say-fact.ts';
import type { ListMyFacts } from './contract.ts';

export const listMyFacts: UseCase<typeof ListMyFacts, Runtime> = async ({ actor }, runtime) => ({
  status: 200,
  body: {
    data: await factsOfPerson(signedInCustomer(actor), 'customer', runtime),
    page: { nextCursor: null },
  },
});
