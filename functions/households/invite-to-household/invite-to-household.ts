import { signedInCustomer } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { newInvitation } from '../requests/invitations.ts';
import { householdOfCustomer, join } from '../store/households.ts';
import type { InviteToHousehold } from './contract.ts';

export const inviteToHousehold: UseCase<typeof InviteToHousehold, Runtime> = async (request, runtime) => {
  const { db, clock, secrets, ids } = runtime;
  const customerId = signedInCustomer(request.actor);
  const current = await householdOfCustomer(db, customerId);
  // A retry under the same key begins the same household.
  const { idempotency } = request;
  const householdId =
    current?.householdId ??
    (idempotency === undefined ? ids.next('hh') : derivedId('hh', customerId, idempotency.key));
  if (current === undefined)
    await join({ householdId, customerId }, () => undefined, { db, clock, cause: causeOf(request) });
  return { status: 201, body: await newInvitation(secrets, householdId, clock.now()) };
};
