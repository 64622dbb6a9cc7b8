import { expect, it } from '@jest/globals';
import { purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { SECOND } from '#shared/time/clock.ts';

import { levelsAt, skusAt } from '../../inventory/public.ts';
import { openStockTake } from '../open-stock-take/open-stock-take.ts';
import { recordCounts } from '../record-counts/record-counts.ts';
import { completeStockTake } from './complete-stock-take.ts';

const SKUS = Array.from({ length: 240 }, (_, at) => `SKU-${at}`);

it('a stock-take that takes longer than a call goes on with the next ones, and corrects each SKU once', async () => {
  const { runtime, receive } = await purchasingShop(SKUS);
  for (let at = 0; at < SKUS.length; at += 20)
    await receive(`r${at}`, {
      lines: SKUS.slice(at, at + 20).map((sku) => ({ sku, quantity: 5, damaged: 0 })),
    });
  runtime.pass(600 * SECOND);
  const recountOver = { units: 2, percent: 5 };
  const { stockTakeId } = (
    await openStockTake({ ...staffRequest, body: { locationId: 'jakarta', recountOver } }, runtime)
  ).body;
  for (let at = 0; at < SKUS.length; at += 80) {
    const lines = SKUS.slice(at, at + 80).map((sku) => ({ sku, quantity: 4 }));
    const params = { stockTakeId, batchId: `b${at}` };
    await recordCounts({ ...staffRequest, params, body: { lines, replace: false } }, runtime);
  }
  const write: typeof runtime.db.write = (actions) => {
    runtime.pass(4 * SECOND);
    return runtime.db.write(actions);
  };
  const slow = { ...runtime, db: { ...runtime.db, write } };
  const remaining: number[] = [];
  const complete = async () =>
    (await completeStockTake({ ...staffRequest, params: { stockTakeId }, body: {} }, slow)).body;

  let answer = await complete();
  while (answer.remaining > 0 && remaining.length < 20) {
    remaining.push(answer.remaining);
    answer = await complete();
  }

  // Four transactions of twelve differing SKUs fit into the time of a call; the first call also closes the count.
  expect(remaining).toEqual([204, 156, 108, 60, 12]);
  expect(answer.stockTake).toMatchObject({ status: 'completed', totals: { lines: 240, unitsShort: 240 } });
  const { items } = await skusAt(runtime.db, 'jakarta', { limit: 500 });
  const levels = await levelsAt(runtime.db, 'jakarta', items);
  expect(levels.map(({ onHand }) => onHand)).toEqual(new Array(240).fill(4));
});
