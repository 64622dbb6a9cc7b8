import { catalogErrors } from '../../catalog/errors.ts';
import { offerKey, type Offer } from '../../catalog/public.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { membershipsErrors } from '../errors.ts';
import type { MembershipPlan } from '../model/plan.ts';
import { planKey } from '../store/keys.ts';
import { readPlans } from '../store/plans.ts';
import { showPlan } from '../view/show-membership.ts';
import type { PutMembershipPlan } from './contract.ts';

export const putMembershipPlan: UseCase<typeof PutMembershipPlan, Runtime> = async (request, { db }) => {
  const { planId } = request.params;
  const { sku } = request.body;
  const [offer, plans] = await Promise.all([db.get<Offer>(offerKey(sku)), readPlans(db)]);
  if (offer === undefined)
    throw wrong(catalogErrors.SKU_NOT_FOUND, `there is no SKU ${sku}`, 'SKU_NOT_FOUND');
  const other = plans.find((each) => each.sku === sku && each.planId !== planId);
  if (other !== undefined)
    throw wrong(
      membershipsErrors.MEMBERSHIP_SKU_TAKEN,
      `${sku} is the SKU of ${other.planId}`,
      'MEMBERSHIP_SKU_TAKEN',
    );
  const current = plans.find((each) => each.planId === planId);
  const wanted: Omit<MembershipPlan, keyof Versioned> = { planId, ...request.body };
  const { status, aggregate } = await saveUpsert(db, { key: planKey(planId), current }, wanted, request);
  return { status, body: showPlan(aggregate), version: aggregate.version };
};

const wrong = (contract: Parameters<typeof problem>[0], detail: string, code: string) =>
  problem(contract, { detail, errors: [{ pointer: '/body/sku', code, detail }] });
