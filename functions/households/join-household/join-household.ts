import { signedInCustomer } from '#shared/actors/actor.ts';
import type { ErrorContract } from '#shared/contracts/error.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { householdsErrors } from '../errors.ts';
import { MOST_MEMBERS, type Household } from '../model/household.ts';
import { householdOfInvitation } from '../requests/invitations.ts';
import { InHousehold, join } from '../store/households.ts';
import { showMyHousehold } from '../view/show-household.ts';
import type { JoinHousehold } from './contract.ts';

export const joinHousehold: UseCase<typeof JoinHousehold, Runtime> = async (
  request,
  { db, clock, secrets },
) => {
  const customerId = signedInCustomer(request.actor);
  const householdId = await householdOfInvitation(secrets, request.body.invitation, clock.now());
  if (householdId === undefined)
    throw refused(householdsErrors.HOUSEHOLD_INVITATION_INVALID, 'it was not made by this shop, or is over');
  const changing = { db, clock, cause: causeOf(request) };
  const household = await join({ householdId, customerId }, refuseFullOrEmpty, changing).catch(
    (error: unknown) => {
      if (!(error instanceof InHousehold)) throw error;
      throw refused(householdsErrors.HOUSEHOLD_ANOTHER, 'one customer is in one household');
    },
  );
  return { status: 200, body: showMyHousehold(household, customerId) };
};

/** An invitation opens what others are in; one that all have left stays closed. */
const refuseFullOrEmpty = ({ members }: Household): void => {
  if (members.length === 0)
    throw refused(householdsErrors.HOUSEHOLD_INVITATION_INVALID, 'nobody is in this household any more');
  if (members.length >= MOST_MEMBERS)
    throw refused(householdsErrors.HOUSEHOLD_FULL, `it has ${members.length} members`);
};

const refused = (contract: ErrorContract, detail: string) =>
  problem(contract, { detail, errors: [{ pointer: '/body/invitation', code: contract.code, detail }] });
