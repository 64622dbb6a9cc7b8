import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { listBatchCoupons } from '../list-batch-coupons/list-batch-coupons.ts';
import { putPromotion } from '../put-promotion/put-promotion.ts';
import { createCouponBatch } from './create-coupon-batch.ts';

const staff = staffWith('promotions.write');
const params = { promotionId: 'sale' };

const shop = async (activation: 'coupon' | 'automatic' = 'coupon') => {
  const runtime = testRuntime();
  await putPromotion(
    asking(staff, {
      params,
      body: {
        name: 'Sale',
        startsAt: '2026-01-01T00:00:00Z',
        priority: 0,
        combines: 'with_all' as const,
        activation,
        conditions: {},
        target: {},
        effect: { kind: 'percent' as const, percent: 20 },
        afterReturn: 'keep' as const,
      },
      ifMatch: 0,
    }),
    runtime,
  );
  return {
    make: (quantity: number, key?: string) =>
      createCouponBatch(
        asking(staff, {
          params,
          body: { quantity, uses: 1 },
          idempotency: key === undefined ? undefined : { key, fingerprint: String(quantity) },
        }),
        runtime,
      ),
    codes: async (batchId: string) =>
      (
        await listBatchCoupons(
          asking(staff, { params: { ...params, batchId }, query: { limit: 100 } }),
          runtime,
        )
      ).body.data.map(({ code }) => code),
    stored: () =>
      runtime.db.items('catalog').filter((item) => item['batchId'] !== undefined && 'code' in item),
  };
};

describe('a batch of coupon codes', () => {
  it('has as many codes as were asked for, all different and hard to guess', async () => {
    const { make, codes } = await shop();

    const found = await codes((await make(100)).body.batchId);

    expect(new Set(found).size).toBe(100);
    expect(found.every((code) => code.length >= 8)).toBe(true);
  });

  it('sent again with its key makes the same codes, and no more', async () => {
    const { make, codes } = await shop();

    const first = (await make(20, 'k')).body.batchId;
    const before = await codes(first);
    const second = (await make(20, 'k')).body.batchId;

    expect(second).toBe(first);
    expect(await codes(second)).toEqual(before);
    expect(await refusalOf(make(21, 'k'))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('is for promotions that codes unlock', async () => {
    const { make } = await shop('automatic');

    expect(await refusalOf(make(5))).toBe('COUPON_NEEDS_COUPON_PROMOTION');
  });
});
