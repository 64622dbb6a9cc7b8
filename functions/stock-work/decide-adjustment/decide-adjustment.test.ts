import { describe, expect, it } from '@jest/globals';
import {
  buyer,
  eventTypes,
  purchasingShop,
  staffRequest,
} from '../../../test/support/stock/purchasing-shop.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { levelsAt } from '../../inventory/public.ts';
import { adjustStock } from '../adjust-stock/adjust-stock.ts';
import { listHeldAdjustments } from '../list-held-adjustments/list-held-adjustments.ts';
import { limitFor } from '../model/stock-adjustment.ts';
import { putAdjustmentLimits } from '../put-adjustment-limits/put-adjustment-limits.ts';
import { decideAdjustment } from './decide-adjustment.ts';

const locationId = 'jakarta';
const second = {
  ...requestFrom({ kind: 'staff', staffId: 'sta_2', role: 'admin', scopes: [] }),
  params: undefined,
  query: undefined,
  body: undefined,
};

/** 20 shirts at 100 each; whoever loses more than 300 needs a second person. */
const limitedShop = async () => {
  const shop = await purchasingShop();
  const { runtime } = shop;
  await shop.receive('r1', {
    currency: 'IDR',
    lines: [{ sku: 'SHIRT', quantity: 20, damaged: 0, unitCost: 100 }],
  });
  await putAdjustmentLimits(
    {
      ...staffRequest,
      params: { locationId },
      body: { limits: [{ reason: 'lost', upTo: 300 }] },
      ifMatch: 0,
    },
    runtime,
  );
  const lose = (units: number, sku = 'SHIRT') =>
    adjustStock(
      {
        ...staffRequest,
        body: { locationId, sku, quantity: -units, reason: 'lost', photos: ['s3://photos/1.jpg'] },
      },
      runtime,
    );
  const held = async (units: number): Promise<string> => {
    const { body } = await lose(units);
    if (!('adjustmentId' in body)) throw new Error('it was not held');
    return body.adjustmentId;
  };
  const decide = (adjustmentId: string, decision: 'approve' | 'reject', by = second) =>
    decideAdjustment({ ...by, params: { adjustmentId }, body: { decision } }, runtime);
  const waiting = async () =>
    (await listHeldAdjustments({ ...staffRequest, params: { locationId }, query: { limit: 10 } }, runtime))
      .body.data;
  const onHand = async () => (await levelsAt(runtime.db, locationId, ['SHIRT']))[0]?.onHand;
  return { ...shop, lose, held, decide, waiting, onHand };
};

describe('an adjustment', () => {
  it('up to the limit is made at once; above it waits with its value and photos, and stock stays', async () => {
    const { lose, waiting, onHand } = await limitedShop();

    expect(await lose(3)).toMatchObject({ status: 201, body: { onHand: 17 } });
    expect(await lose(4)).toMatchObject({ status: 202, body: { status: 'waiting', value: 400, limit: 300 } });

    expect(await onHand()).toBe(17);
    expect(await waiting()).toMatchObject([{ sku: 'SHIRT', quantity: -4, photos: ['s3://photos/1.jpg'] }]);
  });

  it('changes stock once a second person approves it, and says what was written off', async () => {
    const { held, decide, waiting, onHand, runtime } = await limitedShop();
    const adjustmentId = await held(4);

    await expect(decide(adjustmentId, 'approve', { ...staffRequest })).rejects.toMatchObject({
      contract: { code: 'SECOND_PERSON_NEEDED' },
    });
    await decide(adjustmentId, 'approve');
    await decide(adjustmentId, 'approve');

    expect(await onHand()).toBe(16);
    expect(await waiting()).toEqual([]);
    expect(eventTypes(runtime).filter((type) => type === 'StockWrittenOff')).toHaveLength(1);
    await expect(decide(adjustmentId, 'reject')).rejects.toMatchObject({
      contract: { code: 'ADJUSTMENT_DECIDED' },
    });
  });

  it('that is rejected changes nothing', async () => {
    const { held, decide, onHand, waiting } = await limitedShop();
    await decide(await held(20), 'reject');
    expect([await onHand(), await waiting()]).toEqual([20, []]);
    expect(buyer.kind).toBe('staff');
  });

  it('has the limit that fits best', () => {
    const limits = [
      { upTo: 1 },
      { reason: 'lost' as const, upTo: 2 },
      { role: 'store-manager', upTo: 3 },
      { role: 'store-manager', reason: 'lost' as const, upTo: 4 },
    ];
    const of = (role: string, reason: 'lost' | 'found') => limitFor(limits, { role, reason });
    expect([of('clerk', 'found'), of('clerk', 'lost')]).toEqual([1, 2]);
    expect([of('store-manager', 'found'), of('store-manager', 'lost')]).toEqual([3, 4]);
  });
});
