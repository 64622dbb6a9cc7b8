import { describe, expect, it } from '@jest/globals';
import { priceFloor } from './price-floor.ts';
import type { PriceRule } from './price-rule.ts';

const rule = (terms: Partial<PriceRule>): PriceRule => ({ code: 'r', version: 1, outside: 'hold', ...terms });
const floor = (rules: PriceRule[], cost?: number) =>
  priceFloor(rules, { currency: 'IDR', channel: 'web', category: 'shirts', cost });

describe('what goods are never given away below', () => {
  it.each<[string, PriceRule[], number | undefined, number]>([
    ['is nothing where nobody has said anything', [], undefined, 0],
    ['is what they cost us', [], 100_000, 100_000],
    ['is the cost with its margin: 20 % of 125 000', [rule({ minMarginPercent: 20 })], 100_000, 125_000],
    [
      'is the highest of all',
      [rule({ minMarginPercent: 20 }), rule({ minMarginPercent: 30 })],
      100_000,
      142_858,
    ],
    [
      'is a floor above that',
      [rule({ currency: 'IDR', floor: 130_000, minMarginPercent: 20 })],
      100_000,
      130_000,
    ],
    ['is a floor without a cost', [rule({ currency: 'IDR', floor: 50_000 })], undefined, 50_000],
    ['knows no margin without a cost', [rule({ minMarginPercent: 20 })], undefined, 0],
    ['knows no floor in another currency', [rule({ currency: 'USD', floor: 50_000 })], undefined, 0],
    ['knows no rule of another channel', [rule({ channel: 'app', currency: 'IDR', floor: 9 })], undefined, 0],
    ['knows no rule of other goods', [rule({ category: 'shoes', currency: 'IDR', floor: 9 })], undefined, 0],
    [
      'knows the rule of its own',
      [rule({ channel: 'web', category: 'shirts', currency: 'IDR', floor: 9 })],
      undefined,
      9,
    ],
  ])('%s', (_case, rules, cost, least) => {
    expect(floor(rules, cost)).toBe(least);
  });
});
