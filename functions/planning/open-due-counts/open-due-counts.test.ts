import { expect, it } from '@jest/globals';
import { purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { completeStockTake } from '../../stock-work/complete-stock-take/complete-stock-take.ts';
import { recordCounts } from '../../stock-work/record-counts/record-counts.ts';
import { listDueCounts } from '../list-due-counts/list-due-counts.ts';
import { planSku } from '../plan-sku/plan-sku.ts';
import { putPlanningSettings } from '../put-planning-settings/put-planning-settings.ts';
import { openNightlyCounts } from '../open-nightly-counts/open-nightly-counts.ts';
import { openDueCounts } from './open-due-counts.ts';

const DAY_MS = 86_400_000;

/** Jakarta has planned shirts and hats that nobody counted yet. */
const planned = async () => {
  const { runtime, receive } = await purchasingShop();
  const line = { quantity: 10, damaged: 0, unitCost: 100 };
  const lines = ['SHIRT', 'HAT'].map((sku) => ({ sku, ...line }));
  await receive('opening', { currency: 'IDR', lines });
  runtime.pass(DAY_MS);
  for (const sku of ['SHIRT', 'HAT'])
    await planSku({ ...staffRequest, body: { locationId: 'jakarta', sku } }, runtime);
  const open = async (key?: string) => {
    const body = { locationId: 'jakarta', limit: 1, recountOver: { units: 2, percent: 5 } };
    const idempotency = key === undefined ? undefined : { key, fingerprint: 'f' };
    return (await openDueCounts({ ...staffRequest, idempotency, body }, runtime)).body;
  };
  const due = async () => {
    const query = { locationId: 'jakarta', limit: 100 };
    return (await listDueCounts({ ...staffRequest, query, body: undefined }, runtime)).body;
  };
  return { runtime, open, due };
};

it('due SKUs are counted once each, in one call a count, and are due again a year later', async () => {
  const { runtime, open, due } = await planned();
  expect((await due()).classes.C).toEqual({ skus: 2, due: 2, underWay: 0 });

  const first = await open('k1');
  const again = await open('k1');
  const second = await open();
  expect(again).toEqual(first);
  expect([first.skus, second.skus]).toEqual([['HAT'], ['SHIRT']]);
  await expect(open()).rejects.toMatchObject({ contract: { code: 'NO_COUNTS_DUE' } });
  expect((await due()).classes.C).toEqual({ skus: 2, due: 0, underWay: 2 });

  const params = { stockTakeId: first.stockTakeId };
  const body = { lines: [{ sku: 'HAT', quantity: 10 }], replace: false };
  await recordCounts({ ...staffRequest, params: { ...params, batchId: 'b' }, body }, runtime);
  await completeStockTake({ ...staffRequest, params, body: {} }, runtime);

  runtime.pass(8 * DAY_MS);
  expect((await due()).data.map(({ sku }) => sku)).toEqual(['SHIRT']);
  runtime.pass(365 * DAY_MS);
  expect((await due()).data.map(({ sku }) => sku)).toEqual(['SHIRT', 'HAT']);
});

it('two people who open counts at the same moment never count a SKU twice', async () => {
  const { open, due } = await planned();

  const opened = await Promise.all([open(), open()]);

  expect(opened.flatMap(({ skus }) => skus).toSorted()).toEqual(['HAT', 'SHIRT']);
  expect((await due()).classes.C).toEqual({ skus: 2, due: 0, underWay: 2 });
});

it('a count is opened each night where the settings ask for one, once however often the task runs', async () => {
  const { runtime, due } = await planned();
  const stockTakes = () =>
    runtime.db.items('inventory').filter(({ pk, sk }) => String(pk).startsWith('ST#') && sk === 'A');
  await openNightlyCounts({}, runtime);
  expect(stockTakes()).toEqual([]);
  const nightlyCount = { limit: 1, recountOver: { units: 2, percent: 5 } };
  const body = { serviceLevel: 0.95, orderCost: 0, holdingCostPercent: 20, nightlyCount };
  await putPlanningSettings(
    { ...staffRequest, params: { locationId: 'jakarta' }, body, ifMatch: 0 },
    runtime,
  );

  await Promise.all([openNightlyCounts({}, runtime), openNightlyCounts({}, runtime)]);
  await openNightlyCounts({}, runtime);
  expect(stockTakes()).toMatchObject([{ skus: ['HAT'], openedBy: 'system:open-nightly-counts' }]);
  expect((await due()).underWay).toEqual([{ stockTakeId: stockTakes()[0]?.['stockTakeId'], skus: 1 }]);

  runtime.pass(DAY_MS);
  await openNightlyCounts({}, runtime);
  expect(stockTakes()).toMatchObject([{ skus: ['HAT'] }, { skus: ['SHIRT'] }]);
  expect((await due()).data).toEqual([]);
});
