import { compilePromotions } from '../model/engine/compile-promotions.ts';
import type { Promotion } from '../model/promotion.ts';
import type { Incentives } from './incentives.ts';

/** A discount of staff, weighed as a promotion that comes after all others. */
const staffDiscount = (percent: number): Promotion => ({
  promotionId: 'staff-discount',
  version: 1,
  name: 'Staff discount',
  state: 'active',
  startsAt: '1970-01-01T00:00:00.000Z',
  priority: Number.MIN_SAFE_INTEGER,
  combines: 'with_all',
  activation: 'automatic',
  conditions: {},
  target: {},
  effect: { kind: 'percent', percent },
});

/** What promotions may give, with what staff take off one cart. */
export const withDiscount = (incentives: Incentives, percent: number | undefined): Incentives => {
  if (percent === undefined) return incentives;
  const { promotions } = incentives;
  const { ordered } = compilePromotions([staffDiscount(percent)]);
  return { ...incentives, promotions: { ...promotions, ordered: [...promotions.ordered, ...ordered] } };
};
