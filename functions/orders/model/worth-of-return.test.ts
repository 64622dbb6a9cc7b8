import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lineOf, outcomeOf, promotionOf } from '../../../test/support/sample-promotion.ts';
import type { Effect } from '../../promotions/model/effect.ts';
import type { PromotionLine } from '../../promotions/model/engine/priced-cart.ts';
import type { Promotion } from '../../promotions/model/promotion.ts';
import type { Order, OrderLine } from './order.ts';
import { worthOfReturn } from './worth-of-return.ts';

const gifts = new Map([['MUG', { unitPrice: 30_000, available: 9 }]]);

/** An order as these promotions make it, with the tax inside, or 10 % of it on top. */
const sold = (
  goods: readonly PromotionLine[],
  promotions: readonly Promotion[],
  taxIncluded = true,
): Pick<Order, 'lines' | 'promotions' | 'totals'> => {
  const outcome = outcomeOf(goods, promotions, { gifts });
  const lines = goods.map((line, at) => {
    const { net, shares } = outcome.lines[at] ?? { net: 0, shares: [] };
    return { ...line, total: net, unitDiscounts: shares, tax: taxIncluded ? 0 : Math.round(net / 10) };
  });
  const given = outcome.gifts.map(({ promotionId, name, sku, quantity, unitPrice }) => ({
    ...lineOf(sku, 0, quantity),
    lineId: `gift:${promotionId}`,
    total: 0,
    tax: 0,
    gift: { promotionId, name, worth: unitPrice * quantity },
  }));
  return {
    lines: [...lines, ...given] as unknown as readonly OrderLine[],
    promotions: outcome.applied,
    totals: { goods: 0, discount: 0, delivery: 0, tax: 0, total: 0, taxIncluded },
  };
};

const anew = { afterReturn: 'recalculate' } as const;
const buy3pay2: Effect = { kind: 'buy_get', buy: 2, get: 1, percent: 100 };
const from300: Effect = { kind: 'amount_off_target', amount: 50_000 };

describe('what goes back of an order whose promotion asked for more than is kept', () => {
  it('of buy 3 pay 2 is nothing for the first, and all that was paid once all came back', () => {
    const order = sold([lineOf('A', 100_000, 3)], [promotionOf('p', buy3pay2, anew)]);

    const worth = [1, 2, 3].map((units) => worthOfReturn(order, { ln_A: units }));

    expect(worth.map(({ amount }) => amount)).toEqual([0, 100_000, 200_000]);
    expect(worth[0]?.lost).toEqual([{ promotionId: 'p', name: 'Promotion p', amount: 100_000 }]);
    expect(worth[2]?.lost).toEqual([]);
  });

  it('is what was paid for the units where the promotion is kept', () => {
    const order = sold([lineOf('A', 100_000, 3)], [promotionOf('p', buy3pay2)]);

    const { amount, lost } = worthOfReturn(order, { ln_A: 3 });

    expect({ amount, lost }).toEqual({ amount: 200_000, lost: [] });
  });

  it('below a minimum is the price of the unit less the whole discount: 100,000 of 350,000 with 50,000 off from 300,000', () => {
    const goods = [lineOf('A', 100_000, 2), lineOf('B', 150_000)];
    const order = sold(goods, [
      promotionOf('p', from300, { ...anew, conditions: { minimumGoods: 300_000 } }),
    ]);

    expect(worthOfReturn(order, { ln_A: 1 }).amount).toBe(50_000);
    expect(worthOfReturn(order, { ln_B: 1 }).amount).toBe(100_000);
  });

  it('still above the minimum shares the same discount over what is kept', () => {
    const goods = [lineOf('A', 100_000, 4)];
    const order = sold(goods, [
      promotionOf('p', from300, { ...anew, conditions: { minimumGoods: 300_000 } }),
    ]);

    expect(worthOfReturn(order, { ln_A: 1 })).toEqual({ amount: 87_500, lost: [] });
  });

  it('falls to a lower step: 20 % from 4 units, 10 % from 2', () => {
    const steps: Effect = {
      kind: 'steps',
      by: 'units',
      steps: [
        { from: 2, off: { kind: 'percent', percent: 10 } },
        { from: 4, off: { kind: 'percent', percent: 20 } },
      ],
    };
    const order = sold([lineOf('A', 100_000, 4)], [promotionOf('p', steps, anew)]);

    // 320,000 were paid, two cost 180,000 by the lower step.
    expect(worthOfReturn(order, { ln_A: 2 }).amount).toBe(140_000);
  });

  it('leaves other promotions what they gave: 10 % off stays, the rest is weighed on what that leaves', () => {
    const order = sold(
      [lineOf('A', 100_000, 3)],
      [promotionOf('a', { kind: 'percent', percent: 10 }), promotionOf('b', buy3pay2, anew)],
    );

    // 180,000 were paid; two with 10 % off cost as much.
    expect(worthOfReturn(order, { ln_A: 1 }).amount).toBe(0);
    expect(worthOfReturn(order, { ln_A: 3 }).amount).toBe(180_000);
  });

  it('weighs the promotion on what the others leave of each unit', () => {
    const order = sold(
      [lineOf('A', 100_000, 6)],
      [promotionOf('a', { kind: 'percent', percent: 10 }), promotionOf('b', buy3pay2, anew)],
    );

    // Four were paid with 90,000 each; of three that stay, two are.
    expect(worthOfReturn(order, { ln_A: 3 }).amount).toBe(180_000);
  });

  it('is lowered by a gift that stays, until it comes back, too', () => {
    const gift: Effect = { kind: 'gift', sku: 'MUG', quantity: 1 };
    const order = sold(
      [lineOf('A', 100_000, 2)],
      [promotionOf('g', gift, { ...anew, conditions: { minimumUnits: 2 } })],
    );

    expect(worthOfReturn(order, { ln_A: 1 }).amount).toBe(70_000);
    expect(worthOfReturn(order, { ln_A: 1, 'gift:g': 1 }).amount).toBe(100_000);
  });

  it('counts the tax on what is lost where it came on top', () => {
    const order = sold([lineOf('A', 100_000, 3)], [promotionOf('p', buy3pay2, anew)], false);

    expect(worthOfReturn(order, { ln_A: 1 })).toMatchObject({ amount: 0, lost: [{ amount: 110_000 }] });
    expect(worthOfReturn(order, { ln_A: 2 }).amount).toBe(110_000);
    expect(worthOfReturn(order, { ln_A: 3 }).amount).toBe(220_000);
  });
});

const effects = fc.constantFrom<Effect>(
  buy3pay2,
  from300,
  { kind: 'percent', percent: 15 },
  { kind: 'buy_get', buy: 1, get: 1, percent: 50, choose: 'cart_order' },
  { kind: 'steps', by: 'goods', steps: [{ from: 100_000, off: { kind: 'amount', amount: 33_333 } }] },
  {
    kind: 'bundle',
    parts: [
      { sku: 'A', quantity: 1 },
      { sku: 'B', quantity: 2 },
    ],
    deal: { kind: 'percent', percent: 30 },
  },
);

describe('however units of an order come back', () => {
  const orders = fc.record({
    goods: fc.tuple(
      ...['A', 'B', 'C'].map((sku) =>
        fc
          .tuple(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: 5 }))
          .map(([price, units]) => lineOf(sku, price, units)),
      ),
    ),
    effect: effects,
    minimumGoods: fc.nat(300_000),
    other: fc.nat(40),
    returns: fc.array(fc.constantFrom('ln_A', 'ln_B', 'ln_C'), { maxLength: 15 }),
  });

  it('what the customer keeps costs no less than buying it alone, and everything back is everything paid', () => {
    fc.assert(
      fc.property(orders, fc.boolean(), ({ goods, effect, minimumGoods, other, returns }, alone) => {
        const rule = promotionOf('rule', effect, { ...anew, conditions: { minimumGoods } });
        const more = alone || other === 0 ? [] : [promotionOf('more', { kind: 'percent', percent: other })];
        const order = sold(goods, [rule, ...more]);
        const paid = order.lines.reduce((sum, { total }) => sum + total, 0);
        const back: Record<string, number> = {};
        for (const lineId of returns) {
          const line = goods.find((each) => each.lineId === lineId);
          if (line === undefined || (back[lineId] ?? 0) === line.quantity) continue;
          back[lineId] = (back[lineId] ?? 0) + 1;
          const { amount } = worthOfReturn(order, back);
          const kept = goods.flatMap((each) => {
            const quantity = each.quantity - (back[each.lineId] ?? 0);
            return quantity === 0 ? [] : [{ ...each, quantity }];
          });
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(amount).toBeLessThanOrEqual(paid);
          if (more.length > 0 || effect.kind === 'percent') continue;
          const bought = outcomeOf(kept, [rule]).lines.reduce((sum, { net }) => sum + net, 0);
          expect(paid - amount).toBeGreaterThanOrEqual(Math.min(paid, bought));
        }
        const all = Object.fromEntries(goods.map(({ lineId, quantity }) => [lineId, quantity]));
        expect(worthOfReturn(order, all).amount).toBe(paid);
      }),
      { numRuns: 2_000 },
    );
  });
});
