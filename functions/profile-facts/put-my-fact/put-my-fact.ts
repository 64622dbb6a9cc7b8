import { signedInCustomer } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { factsOfPerson, requireFactKind, sayFact } from '../requests/say-fact.ts';
import type { PutMyFact } from './contract.ts';

export const putMyFact: UseCase<typeof PutMyFact, Runtime> = async (request, runtime) => {
  const { factId } = request.params;
  const kind = await requireFactKind(factId, 'customer', runtime);
  const customerId = signedInCustomer(request.actor);
  const said = {
    customerId,
    factId,
    value: request.body.value,
    source: 'customer',
    at: instant(runtime.clock),
  };
  await sayFact(kind, said, causeOf(request), runtime);
  const data = await factsOfPerson(customerId, 'customer', runtime);
  return { status: 200, body: { data, page: { nextCursor: null } } };
};
