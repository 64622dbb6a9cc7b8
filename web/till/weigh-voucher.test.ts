import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { outcomeOf, promotionOf, onTheWeb } from '../../test/support/sample-promotion.ts';
import type { Effect } from '../../functions/promotions/model/effect.ts';
import { voucherOf, type Voucher } from '../../functions/promotions/model/voucher.ts';
import type { SaleLine } from './till-state.ts';
import { weighVoucher } from './weigh-voucher.ts';

const articles = new Map(
  [...'ABC'].map((sku, at) => [sku, { sku, name: `Article ${sku}`, price: 10_001 + at, currency: 'IDR' }]),
);
const atTheTill = { occasion: onTheWeb, articleOf: (sku: string) => articles.get(sku) };

const voucherWith = (effect: Effect, changes: Parameters<typeof promotionOf>[2] = {}): Voucher => {
  const voucher = voucherOf(promotionOf('p', effect, { activation: 'coupon', ...changes }), { code: 'CODE' });
  if (typeof voucher === 'string') throw new Error(voucher);
  return voucher;
};

const effects: fc.Arbitrary<Effect> = fc.oneof(
  fc.integer({ min: 1, max: 10_000 }).map((off) => ({ kind: 'percent' as const, percent: off / 100 })),
  fc.integer({ min: 1, max: 200_000 }).map((amount) => ({ kind: 'amount_off_target' as const, amount })),
  fc.nat(20_000).map((unitPrice) => ({ kind: 'fixed_price' as const, unitPrice })),
  fc.constant({ kind: 'buy_get' as const, buy: 2, get: 1, percent: 100 }),
);
const sale = fc
  .uniqueArray(fc.constantFrom(...articles.keys()), { minLength: 1 })
  .chain((skus) => fc.tuple(...skus.map((sku) => fc.tuple(fc.constant(sku), fc.integer({ min: 1, max: 7 })))))
  .map((wanted) =>
    wanted.flatMap(([sku, quantity]): readonly SaleLine[] => {
      const article = articles.get(sku);
      return article === undefined ? [] : [{ ...article, quantity }];
    }),
  );

const unitsOf = (lines: readonly SaleLine[], sku: string): number =>
  lines.filter((line) => line.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0);
const totalOf = (lines: readonly SaleLine[]): number =>
  lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);

describe('a voucher at a till without a network', () => {
  it('takes off to the unit what the shop would, and leaves as many of each article', () => {
    fc.assert(
      fc.property(effects, sale, (effect, lines) => {
        const charged = weighVoucher(voucherWith(effect), lines, atTheTill);

        const online = outcomeOf(
          lines.map(({ sku, quantity, price }) => ({ lineId: sku, sku, quantity, unitPrice: price })),
          [promotionOf('p', effect)],
        );
        expect(totalOf(charged)).toBe(online.lines.reduce((sum, { net }) => sum + net, 0));
        for (const { sku } of lines) expect(unitsOf(charged, sku)).toBe(unitsOf(lines, sku));
      }),
      { numRuns: 500 },
    );
  });

  it('shares Rp 25.000 over three shirts: two at 8.333 less, one at 8.334', () => {
    const shirt = { sku: 'S', name: 'Shirt', price: 50_000, currency: 'IDR', quantity: 3 };

    const charged = weighVoucher(
      voucherWith({ kind: 'amount_off_target', amount: 25_000 }),
      [shirt],
      atTheTill,
    );

    expect(charged).toMatchObject([
      { quantity: 2, price: 41_667, listPrice: 50_000 },
      { quantity: 1, price: 41_666, listPrice: 50_000 },
    ]);
  });

  it('adds the gift, for nothing', () => {
    const [a] = [...articles.values()];
    const gift = voucherWith({ kind: 'gift', sku: 'B', quantity: 1 });

    const charged = weighVoucher(gift, a === undefined ? [] : [{ ...a, quantity: 1 }], atTheTill);

    expect(charged).toMatchObject([{ sku: 'A' }, { sku: 'B', quantity: 1, price: 0, listPrice: 10_002 }]);
  });

  it.each([
    ['at another store', { conditions: { soldAt: ['kemang'] } }],
    ['below its minimum', { conditions: { minimumGoods: 1_000_000 } }],
    ['on other goods', { target: { skus: ['C'] } }],
    ['after its end', { endsAt: '2026-11-01T00:00:00.000Z' }],
  ])('takes nothing off %s', (_, changes) => {
    const [a] = [...articles.values()];
    const lines = a === undefined ? [] : [{ ...a, quantity: 1 }];

    const charged = weighVoucher(voucherWith({ kind: 'percent', percent: 50 }, changes), lines, atTheTill);

    expect(charged).toEqual(lines);
  });
});
