import { expect, it } from '@jest/globals';
import { purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { placeTakes } from '../../../test/support/stock/take-units.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { planLocations } from '../plan-locations/plan-locations.ts';
import { planSku } from '../plan-sku/plan-sku.ts';
import { putLikeSkus } from './put-like-skus.ts';

const SKUS = ['NEW', 'SHIRT', 'BLOUSE', 'HAT'];

/** For ten weeks shirts and blouses sold 7 a week and hats 21; a new shirt came in today and sold nothing yet. */
const shopWithNewShirt = async () => {
  const shop = await purchasingShop(SKUS);
  const { runtime, receive } = shop;
  for (const sku of SKUS)
    await runtime.db.writeOne(
      update(
        { table: 'catalog', pk: `SKU#${sku}`, sk: 'A' },
        { set: { category: sku === 'HAT' ? 'hats' : 'shirts' } },
      ),
    );
  const lines = SKUS.map((sku) => ({ sku, quantity: 500, damaged: 0, unitCost: 100 }));
  await receive('opening', { currency: 'IDR', lines });
  const sell = (sku: string, quantity: number) =>
    placeTakes(runtime, [{ sku, locationId: 'jakarta', bucket: '0', quantity }]);
  for (let week = 0; week < 10; week += 1) {
    await sell('SHIRT', 7);
    await sell('BLOUSE', 7);
    await sell('HAT', 21);
    runtime.pass(7 * 86_400_000);
  }
  const plan = async (sku: string) =>
    (await planSku({ ...staffRequest, body: { locationId: 'jakarta', sku } }, runtime)).body.plan;
  const name = (sku: string, likeSkus: string[], factor = 1) =>
    putLikeSkus({ ...staffRequest, params: { sku }, body: { likeSkus, factor }, ifMatch: 0 }, runtime);
  for (const sku of ['SHIRT', 'BLOUSE', 'HAT']) await plan(sku);
  return { ...shop, sell, plan, name };
};

it('a SKU that sold nothing yet is forecast by its category at about its cost', async () => {
  const { plan, runtime } = await shopWithNewShirt();

  const planned = await plan('NEW');
  expect(planned).toMatchObject({
    method: 'likeness',
    likeness: { chosen: 'similar', skus: ['BLOUSE', 'SHIRT'], factor: 1 },
  });
  expect(planned.unitsPerDay).toBeCloseTo(1, 1);

  await planLocations({}, runtime);
  runtime.pass(57 * 86_400_000);
  expect(await plan('NEW')).toMatchObject({ method: 'simple_smoothing', unitsPerDay: 0 });
});

it('the SKUs that staff name are used instead, until the SKU has sold for eight weeks', async () => {
  const { plan, name, sell, runtime } = await shopWithNewShirt();
  await name('NEW', ['HAT'], 0.5);

  const planned = await plan('NEW');
  expect(planned.likeness).toEqual({ chosen: 'named', skus: ['HAT'], factor: 0.5 });
  expect(planned.unitsPerDay).toBeCloseTo(1.5, 1);

  for (let week = 0; week < 8; week += 1) {
    await sell('NEW', 2);
    runtime.pass(7 * 86_400_000);
  }
  expect(await plan('NEW')).toMatchObject({ unitsPerDay: 0.286 });
});

it('a SKU is never forecast by itself or by one that nobody knows', async () => {
  const { name } = await shopWithNewShirt();

  await expect(name('NEW', ['NEW'])).rejects.toMatchObject({
    details: { errors: [{ pointer: '/body/likeSkus/0', code: 'same_sku' }] },
  });
  await expect(name('NEW', ['SHIRT', 'NOTHING'])).rejects.toMatchObject({
    contract: { code: 'SKU_NOT_FOUND' },
    details: { errors: [{ pointer: '/body/likeSkus/1' }] },
  });
});
