import { abcOf } from './classes.ts';
import type { KeptPlan } from './plan.ts';

const rounded = (value: number): number => Math.round(value * 10) / 10;

const overstockOf = ({ available, reorderPoint, orderQuantity, unitsPerDay }: KeptPlan): number =>
  Math.max(0, Math.floor(unitsPerDay === 0 ? available : available - reorderPoint - orderQuantity));

/** What a buyer looks at first: the SKUs that matter, those that run out, and the money that lies still. */
export const stockReport = (plans: readonly KeptPlan[]) => {
  const classes = abcOf(
    plans.map(({ sku, unitsOfYear, unitCost = 0 }) => ({ sku, value: unitsOfYear * unitCost })),
  );
  const overstockValues: Record<string, number> = {};
  for (const plan of plans) {
    if (plan.unitCost === undefined || plan.currency === undefined) continue;
    const value = Math.round(overstockOf(plan) * plan.unitCost);
    overstockValues[plan.currency] = (overstockValues[plan.currency] ?? 0) + value;
  }
  return {
    skus: plans.length,
    belowReorderPoint: plans.filter(({ needed }) => needed > 0).length,
    deadStock: plans.filter(({ available, unitsOfYear }) => available > 0 && unitsOfYear === 0).length,
    overstockUnits: plans.reduce((sum, plan) => sum + overstockOf(plan), 0),
    overstockValues,
    rows: plans.map((plan) => ({
      sku: plan.sku,
      abc: classes.get(plan.sku) ?? 'C',
      xyz: plan.xyz,
      available: plan.available,
      daysOfCover: plan.daysOfCover === undefined ? undefined : rounded(plan.daysOfCover),
      reorderPoint: plan.reorderPoint,
      overstock: overstockOf(plan),
      unitsOfYear: plan.unitsOfYear,
      currency: plan.currency,
    })),
  };
};
