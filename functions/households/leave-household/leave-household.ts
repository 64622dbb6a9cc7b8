import { signedInCustomer } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { leave } from '../store/households.ts';
import type { LeaveHousehold } from './contract.ts';

export const leaveHousehold: UseCase<typeof LeaveHousehold, Runtime> = async (request, { db, clock }) => {
  await leave(signedInCustomer(request.actor), { db, clock, cause: causeOf(request) });
  return { status: 200, body: { left: true } };
};
