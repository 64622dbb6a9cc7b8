import { expect, it } from '@jest/globals';
import { parsePart } from '#shared/http/parse.ts';
import { purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { PutPlanningSettings } from '../put-planning-settings/contract.ts';
import { WhatIfPlan } from './contract.ts';
import { whatIfPlan } from './what-if-plan.ts';

const place = { locationId: 'jakarta', sku: 'SHIRT' };
const settings = { serviceLevel: 0.95, orderCost: 0, holdingCostPercent: 20 };

it.each([
  [{ leadTimeDays: -1 }, '/body/leadTimeDays', 'must be at least 0, found -1'],
  [{ leadTimeSpreadDays: -1 }, '/body/leadTimeSpreadDays', 'must be at least 0, found -1'],
  [{ holdingCostPercent: 0 }, '/body/holdingCostPercent', 'must be at least 0.1, found 0'],
  [{ serviceLevel: 1 }, '/body/serviceLevel', 'must be at most 0.9999, found 1'],
])('a plan with %j is refused', (assumption, pointer, detail) => {
  const { problems } = parsePart('body', WhatIfPlan.body, { ...place, ...assumption });

  expect(problems.map((each) => [each.pointer, each.detail])).toEqual([[pointer, detail]]);
});

it('settings need a holding cost: without one no order quantity is economic', () => {
  const { problems } = parsePart('body', PutPlanningSettings.body, { ...settings, holdingCostPercent: 0 });

  expect(problems).toMatchObject([{ pointer: '/body/holdingCostPercent', code: 'too_small' }]);
});

it('no demand, goods that cost nothing and no lead time leave every figure a number', async () => {
  const { runtime, receive } = await purchasingShop();
  await receive('opening', {
    currency: 'IDR',
    lines: [{ sku: 'SHIRT', quantity: 9, damaged: 0, unitCost: 0 }],
  });
  const body = { ...place, orderCost: 150_000, leadTimeDays: 0, leadTimeSpreadDays: 0 };

  const { then } = (await whatIfPlan({ ...staffRequest, body }, runtime)).body;
  const without = (await whatIfPlan({ ...staffRequest, body: { ...body, demandFactor: 0 } }, runtime)).body;

  for (const plan of [then, without.then])
    expect(plan).toMatchObject({ unitsPerDay: 0, reorderPoint: 0, orderQuantity: 1, needed: 0 });
});

it('a SKU that was never at the location has no plan', async () => {
  const { runtime } = await purchasingShop();

  await expect(whatIfPlan({ ...staffRequest, body: place }, runtime)).rejects.toMatchObject({
    contract: { code: 'NOT_STOCKED' },
  });
});
