import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  costLines,
  costOfGoodsReturned,
  costOfGoodsThatLeft,
  type CostChange,
  type OrderCosts,
} from './order-costs.ts';

const none: OrderCosts = { orderId: 'ord_1', version: 0, skus: {}, events: [] };
const left = (costs: OrderCosts, units: number, amount: number): CostChange =>
  costOfGoodsThatLeft(costs, 'e1', [{ sku: 'SHIRT', units, amount, currency: 'IDR' }]);
const back = (costs: OrderCosts, units: number): CostChange =>
  costOfGoodsReturned(costs, 'e2', [{ sku: 'SHIRT', units }]);

describe('cost of goods', () => {
  it('is 345 for three units at an average of 115, and 115 come back with one of them', () => {
    const sold = left(none, 3, 345);
    const returned = back(sold.costs, 1);

    expect([sold.amounts.get('IDR'), returned.amounts.get('IDR')]).toEqual([345, -115]);
    expect(costLines(345)).toEqual([
      { account: 'cost_of_goods', amount: 345 },
      { account: 'inventory', amount: -345 },
    ]);
  });

  it('of units that nobody knows a cost of is not taken back', () => {
    expect(back(none, 1).amounts.size).toBe(0);
  });

  it('leaves nothing when all units came back, however many at a time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.nat(1_000_000),
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 60 }),
        (units, amount, returns) => {
          let { costs } = left(none, units, amount);
          for (const each of [...returns, units]) costs = back(costs, each).costs;
          expect(costs.skus['SHIRT']).toMatchObject({ units: 0, amount: 0 });
        },
      ),
      { numRuns: 2000, seed: 17 },
    );
  });
});
