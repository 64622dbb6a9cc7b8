import { expect, it } from '@jest/globals';
import { purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { planSku } from '../plan-sku/plan-sku.ts';
import { listDueCounts } from './list-due-counts.ts';

const planOf = async (limit: number) => {
  const { runtime, receive } = await purchasingShop();
  const lines = ['SHIRT', 'HAT'].map((sku) => ({ sku, quantity: 10, damaged: 0, unitCost: 100 }));
  await receive('opening', { currency: 'IDR', lines });
  for (const sku of ['SHIRT', 'HAT'])
    await planSku({ ...staffRequest, body: { locationId: 'jakarta', sku } }, runtime);
  const list = (locationId: string) =>
    listDueCounts({ ...staffRequest, query: { locationId, limit }, body: undefined }, runtime);
  return { list };
};

it('lists as many due SKUs as are asked for, and counts all of them', async () => {
  const { list } = await planOf(1);

  expect((await list('jakarta')).body).toEqual({
    locationId: 'jakarta',
    underWay: [],
    classes: {
      A: { skus: 0, due: 0, underWay: 0 },
      B: { skus: 0, due: 0, underWay: 0 },
      C: { skus: 2, due: 2, underWay: 0 },
    },
    data: [{ sku: 'HAT', abc: 'C' }],
  });
});

it('has nothing to count where nothing is planned, and refuses a location that is not there', async () => {
  const { list } = await planOf(10);

  expect((await list('bandung')).body.data).toEqual([]);
  await expect(list('nowhere')).rejects.toMatchObject({ contract: { code: 'LOCATION_NOT_FOUND' } });
});
