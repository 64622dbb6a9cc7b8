import type * as z from 'zod/mini';
import { isRunning, refundOf, type Membership } from '../model/membership.ts';
import type { MembershipPlan } from '../model/plan.ts';
import type { membership as membershipSchema, membershipPlan } from '../schemas.ts';

export const showPlan = (plan: MembershipPlan): z.input<typeof membershipPlan> => ({
  planId: plan.planId,
  name: plan.name,
  description: plan.description,
  sku: plan.sku,
  months: plan.months,
  group: plan.group,
  refund: plan.refund,
  version: plan.version,
});

/** A membership as its member sees it, and what cancelling now would refund. */
export const showMembership = (found: Membership, now: string): z.input<typeof membershipSchema> => {
  const runs = isRunning(found, now);
  return {
    planId: found.planId,
    name: found.name,
    status: runs ? 'active' : 'ended',
    startedAt: found.startedAt,
    endsAt: found.endsAt,
    periods: found.periods.map((period) => ({
      orderId: period.orderId,
      from: period.from,
      to: period.to,
      paid: { amount: period.paid, currency: period.currency },
      refundable: runs ? refundOf(period, now) : 0,
    })),
  };
};
