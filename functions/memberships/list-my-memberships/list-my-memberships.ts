import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { membershipsOf } from '../store/memberships.ts';
import { showMembership } from '../view/show-membership.ts';
import type { ListMyMemberships } from './contract.ts';

export const listMyMemberships: UseCase<typeof ListMyMemberships, Runtime> = async (
  { actor },
  { db, clock },
) => {
  const found = await membershipsOf(db, signedInCustomer(actor));
  const data = found.map((each) => showMembership(each, instant(clock)));
  return { status: 200, body: { data, page: { nextCursor: null } } };
};
