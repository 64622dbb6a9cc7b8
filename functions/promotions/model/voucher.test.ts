import { describe, expect, it } from '@jest/globals';
import { promotionOf } from '../../../test/support/sample-promotion.ts';
import { promotionOfVoucher, voucherOf } from './voucher.ts';

const off = { kind: 'amount_off_target', amount: 25_000 } as const;
const coupon = { code: 'WELCOME25' };
const only = (conditions: Parameters<typeof promotionOf>[2]) =>
  voucherOf(promotionOf('p', off, conditions), coupon);

describe('a voucher for tills without a network', () => {
  it('holds what its promotion gives, to whom and on what', () => {
    const promotion = promotionOf('p', off, {
      activation: 'coupon',
      conditions: { soldAt: ['kemang'], minimumGoods: 100_000 },
      target: { skus: ['SHIRT'] },
    });

    const voucher = voucherOf(promotion, coupon);

    expect(voucher).toMatchObject({ code: 'WELCOME25', effect: off, target: { skus: ['SHIRT'] } });
    expect(typeof voucher === 'string' ? undefined : promotionOfVoucher(voucher)).toEqual(promotion);
  });

  it.each([
    ['the promotion first', '2026-12-24T00:00:00.000Z', '2026-12-31T00:00:00Z', '2026-12-24T00:00:00.000Z'],
    [
      'the coupon first',
      '2026-12-31T00:00:00.000Z',
      '2026-12-24T07:00:00+07:00',
      '2026-12-24T07:00:00+07:00',
    ],
    ['neither', undefined, undefined, undefined],
  ])('ends with what ends first: %s', (_, endsAt, expiresAt, ends) => {
    const promotion = promotionOf('p', off, endsAt === undefined ? {} : { endsAt });

    const voucher = voucherOf(promotion, { ...coupon, ...(expiresAt === undefined ? {} : { expiresAt }) });

    expect(voucher).toMatchObject({ endsAt: ends });
  });

  it.each([
    ['delivery', { effect: { kind: 'delivery', deal: { kind: 'free' } } }],
    ['buyer', { limits: { usesPerCustomer: 1 } }],
    ['buyer', { conditions: { groups: ['vip'] } }],
    ['buyer', { conditions: { firstPurchaseOnly: true } }],
    ['way_of_delivery', { conditions: { pickedUpAt: ['kemang'] } }],
    ['categories_or_products', { target: { categories: ['shirts'] } }],
    ['categories_or_products', { target: { except: { products: ['p1'] } } }],
    ['reduced_goods', { target: { reduced: 'exclude' } }],
  ] as const)('is not made of what only the shop knows: %s', (reason, changes) => {
    expect(only(changes)).toBe(reason);
  });
});
