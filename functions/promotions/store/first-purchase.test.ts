import { describe, expect, it } from '@jest/globals';
import { promotionOf } from '../../../test/support/sample-promotion.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { redemptionsOf } from '../model/redemptions-of.ts';
import { redeemPart, releasePart, UsesMoved } from './redeem.ts';

const welcome = ['welcome', 'welcome-gift'].map((id) =>
  promotionOf(id, { kind: 'percent', percent: 50 }, { conditions: { firstPurchaseOnly: true } }),
);
const counters = {
  promotions: new Map(welcome.map((of) => [of.promotionId, { of }])),
  coupons: new Map(),
  buyerKeys: ['cus_1', 'digest-of-address'],
};
const applied = welcome.map(({ promotionId }) => ({ promotionId, name: promotionId, amount: 1, version: 1 }));
const reference = {
  orderId: 'ord_1',
  channel: 'web',
  currency: 'IDR',
  actor: 'customer',
  correlationId: 'correlation-1',
  at: '2026-11-23T03:00:00.000Z',
};
const redemptions = () => redemptionsOf(applied as never, counters as never) ?? [];

describe('promotions for a first purchase', () => {
  it('are given to one of the orders that a customer places at once', async () => {
    const { db } = testRuntime();
    await commit(db, [redeemPart(redemptions(), reference)]);

    await expect(commit(db, [redeemPart(redemptions(), reference)])).rejects.toThrow(UsesMoved);
  });

  it('are had again by a customer whose first order was cancelled', async () => {
    const { db } = testRuntime();
    await commit(db, [redeemPart(redemptions(), reference)]);
    await commit(db, [releasePart(redemptions(), reference)]);

    await expect(commit(db, [redeemPart(redemptions(), reference)])).resolves.toBeUndefined();
  });

  it('write one item however many of them an order has', () => {
    expect(redemptions().map(({ firstPurchaseOf }) => firstPurchaseOf)).toEqual(['cus_1', undefined]);
    expect(redeemPart(redemptions(), reference).actions).toHaveLength(1);
  });
});
