import { idsOfPerson } from '../../customers/public.ts';
import { signedInCustomer } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { withoutFact } from '../model/fact.ts';
import { factsOfPerson } from '../requests/say-fact.ts';
import { FactsMoved, loadSheet, saveSheet } from '../store/facts.ts';
import type { DeleteMyFact } from './contract.ts';

/** From every profile of the person: a merged one must not bring it back. */
export const deleteMyFact: UseCase<typeof DeleteMyFact, Runtime> = async (request, runtime) => {
  const { db, clock } = runtime;
  const customerId = signedInCustomer(request.actor);
  const { factId } = request.params;
  const cause = causeOf(request);
  for (const id of await idsOfPerson(db, customerId))
    await decideAgain(
      (error) => error instanceof FactsMoved,
      async () => {
        const before = await loadSheet(db, id);
        const after = withoutFact(before, factId);
        if (after !== before) await saveSheet(after, { factId, source: 'customer' }, { db, clock, cause });
      },
    );
  return {
    status: 200,
    body: { data: await factsOfPerson(customerId, 'customer', runtime), page: { nextCursor: null } },
  };
};
