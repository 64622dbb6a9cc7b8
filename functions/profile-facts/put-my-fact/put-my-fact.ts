import { signedInCustomer } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { requireFactKind, sayFact } from '../requests/say-fact.ts';
import type { PutMyFact } from './contract.ts';

export const putMyFact: UseCase<typeof PutMyFact, Runtime> = async (request, runtime) => {
  const { factId } = request.params;
  const kind = await requireFactKind(factId, 'customer', runtime);
  const said = {
    customerId: signedInCustomer(request.actor),
    factId,
    value: request.body.value,
    source: 'customer',
    at: instant(runtime.clock),
  };
  const data = await sayFact(kind, said, causeOf(request), runtime);
  return { status: 200, body: { data, page: { nextCursor: null } } };
};
