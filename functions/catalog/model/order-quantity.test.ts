import { describe, expect, it } from '@jest/globals';
import { orderQuantity } from '../schemas.ts';
import { allowsQuantity, quantityRuleIn, quantityRuleText } from './order-quantity.ts';

const caseOfSix = { minimum: 6, maximum: 60, multipleOf: 6 };

describe('how many units of a SKU one order may have', () => {
  it('lies between minimum and maximum, both included, in whole multiples', () => {
    expect([0, 5, 6, 9, 12, 60, 66].filter((quantity) => allowsQuantity(caseOfSix, quantity))).toEqual([
      6, 12, 60,
    ]);
  });

  it('is the rule of the channel where the SKU has one for it, in place of the rule for all', () => {
    const rule = { ...caseOfSix, channels: { pos: { maximum: 2 } } };

    expect(quantityRuleIn(rule, 'pos')).toEqual({ maximum: 2 });
    expect(quantityRuleIn(rule, 'web')).toEqual(caseOfSix);
    expect(quantityRuleIn(undefined, 'web')).toBeUndefined();
  });

  it('is told with every bound it has', () => {
    expect(quantityRuleText(caseOfSix)).toBe('at least 6 and at most 60 units, in multiples of 6');
    expect(quantityRuleText({ maximum: 2 })).toBe('at most 2 units');
    expect(quantityRuleText({ multipleOf: 6 })).toBe('units in multiples of 6');
  });

  it('is refused as a rule when no quantity would be allowed', () => {
    const isRule = (rule: object) => orderQuantity.safeParse(rule).success;

    expect(isRule({ minimum: 3, maximum: 2 })).toBe(false);
    expect(isRule({ minimum: 7, maximum: 11, multipleOf: 6 })).toBe(false);
    expect(isRule({ minimum: 1, channels: { web: { maximum: 5, multipleOf: 6 } } })).toBe(false);
    expect(isRule({ minimum: 7, maximum: 12, multipleOf: 6 })).toBe(true);
  });
});
