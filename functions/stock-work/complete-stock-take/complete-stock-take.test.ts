import { describe, expect, it } from '@jest/globals';
import { eventTypes, purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { changeStockParts, levelsAt } from '../../inventory/public.ts';
import { closeStockPeriod } from '../close-stock-period/close-stock-period.ts';
import { listCountedLines } from '../list-counted-lines/list-counted-lines.ts';
import { listPeriodEntries } from '../list-period-entries/list-period-entries.ts';
import { openStockTake } from '../open-stock-take/open-stock-take.ts';
import { recordCounts } from '../record-counts/record-counts.ts';
import { completeStockTake } from './complete-stock-take.ts';

const MINUTE_MS = 60_000;
type CountLines = Parameters<typeof recordCounts>[0]['body']['lines'];

/** Jakarta has 20 shirts and 10 hats, received two days ago. */
const counting = async () => {
  const shop = await purchasingShop();
  const { runtime } = shop;
  await shop.receive('opening', {
    currency: 'IDR',
    lines: [
      { sku: 'SHIRT', quantity: 20, damaged: 0, unitCost: 100 },
      { sku: 'HAT', quantity: 10, damaged: 0, unitCost: 50 },
    ],
  });
  runtime.pass(2 * 24 * 60 * MINUTE_MS);
  const open = async (skus?: readonly string[]) =>
    (
      await openStockTake(
        {
          ...staffRequest,
          body: { locationId: 'jakarta', skus: skus && [...skus], recountOver: { units: 2, percent: 5 } },
        },
        runtime,
      )
    ).body.stockTakeId;
  const count = (stockTakeId: string, batchId: string, lines: CountLines, replace = false) =>
    recordCounts({ ...staffRequest, params: { stockTakeId, batchId }, body: { lines, replace } }, runtime);
  const complete = async (stockTakeId: string) =>
    (await completeStockTake({ ...staffRequest, params: { stockTakeId }, body: {} }, runtime)).body;
  const lines = async (stockTakeId: string) =>
    (await listCountedLines({ ...staffRequest, params: { stockTakeId }, query: { limit: 100 } }, runtime))
      .body.data;
  /** Goods leave over the counter: on hand falls. */
  const sell = async (sku: string, quantity: number) => {
    const reference = {
      type: 'handover' as const,
      reference: 'ord_1',
      actor: 'staff:1',
      at: new Date(runtime.clock.now()).toISOString(),
    };
    const change = { sku, locationId: 'jakarta', onHand: -quantity, reference };
    await commit(
      runtime.db,
      (await changeStockParts(runtime, [change], { actor: 'staff:1', correlationId: 'c' })).parts,
    );
  };
  const onHand = async () =>
    (await levelsAt(runtime.db, 'jakarta', ['SHIRT', 'HAT'])).map((each) => each.onHand);
  const now = () => new Date(runtime.clock.now()).toISOString();
  return { ...shop, open, count, complete, lines, sell, onHand, now };
};

describe('a stock-take', () => {
  it('compares counts with the book at the time of counting, so that sales during it do not corrupt it', async () => {
    const shop = await counting();
    const id = await shop.open();
    const countedAt = shop.now();
    shop.runtime.pass(5 * MINUTE_MS);
    await shop.sell('SHIRT', 3);
    await shop.count(id, 'b1', [
      { sku: 'SHIRT', quantity: 19, countedAt },
      { sku: 'HAT', quantity: 10, countedAt },
    ]);
    shop.runtime.pass(5 * MINUTE_MS);
    await shop.sell('SHIRT', 2);
    expect((await shop.lines(id)).map(({ book }) => book)).toEqual([undefined, undefined]);

    const { stockTake, recount } = await shop.complete(id);

    expect([stockTake.status, recount]).toEqual(['completed', []]);
    expect(stockTake.totals).toEqual({ lines: 2, linesWithVariance: 1, unitsOver: 0, unitsShort: 1 });
    expect(await shop.onHand()).toEqual([14, 10]);
    expect(await shop.lines(id)).toMatchObject([
      { sku: 'HAT', book: 10, variance: 0 },
      { sku: 'SHIRT', book: 20, variance: -1 },
    ]);
    await shop.complete(id);
    expect(await shop.onHand()).toEqual([14, 10]);
    expect([...eventTypes(shop.runtime)].sort()).toEqual([
      'CountVarianceFound',
      'GoodsReceived',
      'StockTakeCompleted',
    ]);
  });

  it('asks for a second count of a large variance, and posts the second one', async () => {
    const shop = await counting();
    const id = await shop.open(['SHIRT']);
    await shop.count(id, 'b1', [{ sku: 'SHIRT', quantity: 12 }]);

    const first = await shop.complete(id);
    expect([first.stockTake.status, first.recount]).toEqual(['open', ['SHIRT']]);
    expect(await shop.onHand()).toEqual([20, 10]);
    await shop.count(id, 'b2', [{ sku: 'SHIRT', quantity: 17 }]);
    const { stockTake } = await shop.complete(id);

    expect(stockTake.totals).toMatchObject({ unitsShort: 3 });
    expect(await shop.onHand()).toEqual([17, 10]);
  });

  it('takes a batch once, in whatever order batches arrive, and lets no counter overwrite another unseen', async () => {
    const shop = await counting();
    const id = await shop.open();
    const early = shop.now();
    shop.runtime.pass(MINUTE_MS);
    await shop.count(id, 'b2', [{ sku: 'HAT', quantity: 9 }]);
    await shop.count(id, 'b2', [{ sku: 'HAT', quantity: 9 }]);

    await expect(shop.count(id, 'b2', [{ sku: 'HAT', quantity: 8 }])).rejects.toMatchObject({
      contract: { code: 'COUNT_BATCH_DIFFERS' },
    });
    await expect(shop.count(id, 'b3', [{ sku: 'HAT', quantity: 8 }])).rejects.toMatchObject({
      contract: { code: 'COUNT_CONFLICT' },
    });
    await shop.count(id, 'b4', [{ sku: 'HAT', quantity: 7, countedAt: early }], true);
    await shop.complete(id);

    expect(await shop.onHand()).toEqual([20, 9]);
  });

  it('misses a unit once when two stock-takes find it missing', async () => {
    const shop = await counting();
    const [one, two] = [await shop.open(['HAT']), await shop.open(['HAT'])];
    await shop.count(one, 'b1', [{ sku: 'HAT', quantity: 9 }]);
    await shop.count(two, 'b1', [{ sku: 'HAT', quantity: 9 }]);
    shop.runtime.pass(5 * MINUTE_MS);

    await shop.complete(one);
    await shop.complete(two);

    expect(await shop.onHand()).toEqual([20, 9]);
  });

  it('waits with a line while the ledger lacks a movement of that time', async () => {
    const shop = await counting();
    const id = await shop.open(['HAT']);
    await shop.count(id, 'b1', [{ sku: 'HAT', quantity: 10 }]);
    shop.ledger.isBehind = true;
    await shop.sell('HAT', 1);

    expect(await shop.complete(id)).toMatchObject({ stockTake: { status: 'open' }, remaining: 1 });
    expect(await shop.onHand()).toEqual([20, 9]);
  });

  it('is refused for SKUs it does not count, goods nobody knows, and wrong times', async () => {
    const shop = await counting();
    const id = await shop.open(['HAT']);

    await expect(shop.count(id, 'b1', [{ sku: 'SHIRT', quantity: 1 }])).rejects.toMatchObject({
      contract: { code: 'NOT_IN_STOCK_TAKE' },
    });
    await expect(
      shop.count(await shop.open(), 'b1', [{ sku: 'NOTHING', quantity: 1 }]),
    ).rejects.toMatchObject({ contract: { code: 'SKU_NOT_FOUND' } });
    for (const countedAt of ['2026-11-20T00:00:00.000Z', '2027-01-01T00:00:00.000Z'])
      await expect(shop.count(id, 'b1', [{ sku: 'HAT', quantity: 1, countedAt }])).rejects.toMatchObject({
        contract: { code: 'INVALID_REQUEST' },
      });
    await shop.count(id, 'b1', [{ sku: 'HAT', quantity: 10 }]);
    await shop.complete(id);
    await expect(shop.count(id, 'b2', [{ sku: 'HAT', quantity: 10 }])).rejects.toMatchObject({
      contract: { code: 'STOCK_TAKE_STATUS' },
    });
  });
});

describe('a closed month', () => {
  const params = { locationId: 'jakarta', month: '2026-11' };

  it('has the stock and value of its last day, which later movements never change', async () => {
    const shop = await counting();
    await shop.sell('SHIRT', 4);
    shop.runtime.pass(8 * 24 * 60 * MINUTE_MS);
    await shop.sell('SHIRT', 5);
    const close = async () =>
      (await closeStockPeriod({ ...staffRequest, params, body: {} }, shop.runtime)).body;

    const closed = await close();
    await shop.sell('SHIRT', 1);
    await shop.receive('later', { lines: [{ sku: 'HAT', quantity: 3, damaged: 0 }] });

    expect(closed).toMatchObject({
      status: 'closed',
      skus: 2,
      units: 26,
      values: { IDR: 2100 },
      changes: { receipt: 30, handover: -4 },
      shrinkage: 0,
    });
    expect(await close()).toEqual(closed);
    const { body } = await listPeriodEntries({ ...staffRequest, params, query: { limit: 10 } }, shop.runtime);
    expect(body.data).toMatchObject([
      { sku: 'HAT', onHand: 10, value: 500 },
      { sku: 'SHIRT', onHand: 16, value: 1600, averageCost: 100 },
    ]);
  });

  it('is not closed before it is over', async () => {
    const shop = await counting();

    await expect(closeStockPeriod({ ...staffRequest, params, body: {} }, shop.runtime)).rejects.toMatchObject(
      { contract: { code: 'PERIOD_NOT_OVER' } },
    );
  });

  it('shows what shrank', async () => {
    const shop = await counting();
    const id = await shop.open();
    await shop.count(id, 'b1', [{ sku: 'SHIRT', quantity: 18 }]);
    await shop.complete(id);
    shop.runtime.pass(8 * 24 * 60 * MINUTE_MS);

    const { body } = await closeStockPeriod({ ...staffRequest, params, body: {} }, shop.runtime);

    expect(body).toMatchObject({ shrinkage: 2, changes: { count: -2 } });
  });
});
