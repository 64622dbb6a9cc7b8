import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { readPlans } from '../store/plans.ts';
import { showPlan } from '../view/show-membership.ts';
import type { ListMembershipPlans } from './contract.ts';

export const listMembershipPlans: UseCase<typeof ListMembershipPlans, Runtime> = async (_request, { db }) => {
  const plans = await readPlans(db);
  return { status: 200, body: { data: plans.map(showPlan), page: { nextCursor: null } } };
};
