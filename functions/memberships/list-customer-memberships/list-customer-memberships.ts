import { personIdFor } from '../../customers/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { membershipsOf } from '../store/memberships.ts';
import { showMembership } from '../view/show-membership.ts';
import type { ListCustomerMemberships } from './contract.ts';

export const listCustomerMemberships: UseCase<typeof ListCustomerMemberships, Runtime> = async (
  { params },
  { db, clock },
) => {
  const found = await membershipsOf(db, await personIdFor(db, params.customerId));
  const data = found.map((each) => showMembership(each, instant(clock)));
  return { status: 200, body: { data, page: { nextCursor: null } } };
};
