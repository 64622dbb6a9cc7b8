import { describe, expect, it } from '@jest/globals';
import { purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { changeStockParts } from '../../inventory/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { putBin } from '../put-bin/put-bin.ts';
import { putSkuBin } from '../put-sku-bin/put-sku-bin.ts';
import { suggestPutAway } from './suggest-put-away.ts';

const locationId = 'jakarta';

/** Bins A (near, for one SKU) and B (far, for two); hats sell, shirts do not. */
const warehouse = async () => {
  const shop = await purchasingShop(['SHIRT', 'HAT', 'SOCK']);
  const { runtime } = shop;
  const bin = (binId: string, walkOrder: number, maxSkus: number) =>
    putBin(
      { ...staffRequest, params: { locationId, binId }, body: { walkOrder, maxSkus }, ifMatch: 0 },
      runtime,
    );
  await bin('B', 20, 2);
  await bin('A', 10, 1);
  await shop.receive('r1', { lines: [{ sku: 'HAT', quantity: 9, damaged: 0 }] });
  const sold = {
    sku: 'HAT',
    locationId,
    onHand: -8,
    reference: {
      type: 'handover' as const,
      reference: 'ord_1',
      actor: 'staff:1',
      at: new Date(runtime.clock.now()).toISOString(),
    },
  };
  const { parts } = await changeStockParts(runtime, [sold], { actor: 'staff:1', correlationId: 'c' });
  await commit(runtime.db, parts);
  const suggest = async (...skus: readonly string[]) =>
    (
      await suggestPutAway({ ...staffRequest, params: { locationId }, body: { skus: [...skus] } }, runtime)
    ).body.data.map(({ sku, binId, unitsPerWeek }) => [sku, binId, unitsPerWeek]);
  const place = (sku: string, binId: string) =>
    putSkuBin({ ...staffRequest, params: { locationId, sku }, body: { binId }, ifMatch: 0 }, runtime);
  return { suggest, place };
};

describe('goods that are put away', () => {
  it('get the nearest free bin, best sellers first', async () => {
    const { suggest } = await warehouse();
    expect(await suggest('SHIRT', 'HAT')).toEqual([
      ['HAT', 'A', 2],
      ['SHIRT', 'B', 0],
    ]);
  });

  it('keep the bin that they have, and find no bin when all are full', async () => {
    const { suggest, place } = await warehouse();
    await place('HAT', 'B');
    await place('SOCK', 'A');
    expect(await suggest('SHIRT', 'HAT')).toEqual([
      ['HAT', 'B', 2],
      ['SHIRT', 'B', 0],
    ]);
    await place('SHIRT', 'B');
    await expect(place('SHIRT', 'nowhere')).rejects.toMatchObject({ contract: { code: 'BIN_NOT_FOUND' } });
  });
});
