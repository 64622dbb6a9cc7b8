import { describe, expect, it } from '@jest/globals';
import { purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { levelsAt } from '../../inventory/public.ts';
import { approveTransfer } from '../../stock-work/approve-transfer/approve-transfer.ts';
import { completeStockTake } from '../../stock-work/complete-stock-take/complete-stock-take.ts';
import { listCountedLines } from '../../stock-work/list-counted-lines/list-counted-lines.ts';
import { openStockTake } from '../../stock-work/open-stock-take/open-stock-take.ts';
import { receiveTransfer } from '../../stock-work/receive-transfer/receive-transfer.ts';
import { recordCounts } from '../../stock-work/record-counts/record-counts.ts';
import { requestTransfer } from '../../stock-work/request-transfer/request-transfer.ts';
import { settleTransfer } from '../../stock-work/settle-transfer/settle-transfer.ts';
import { shipTransfer } from '../../stock-work/ship-transfer/ship-transfer.ts';
import { listLots } from '../list-lots/list-lots.ts';
import { putLotRecall } from '../put-lot-recall/put-lot-recall.ts';
import { putLotRules } from '../put-lot-rules/put-lot-rules.ts';
import { inspectReturnedLots } from './returned-lots.ts';

/** Jakarta has two lots of shirts: 4 EARLY and 6 LATE. */
const lotShop = async () => {
  const { runtime, receive } = await purchasingShop();
  const rules = {
    lots: 'required' as const,
    expiry: 'none' as const,
    serials: 'none' as const,
    leastLifeDays: 0,
    channels: {},
    markdowns: [],
  };
  await putLotRules({ ...staffRequest, params: { sku: 'SHIRT' }, body: rules, ifMatch: 0 }, runtime);
  await receive('r1', {
    lines: [
      {
        sku: 'SHIRT',
        quantity: 10,
        damaged: 0,
        lots: [
          { lot: 'LATE', expiresOn: '2029-01-31', quantity: 6 },
          { lot: 'EARLY', expiresOn: '2028-01-31', quantity: 4 },
        ],
      },
    ],
  });
  const send = async (quantity: number) => {
    const lines = [{ sku: 'SHIRT', quantity }];
    const body = { fromLocationId: 'jakarta', toLocationId: 'bandung', lines };
    const { transferId } = (await requestTransfer({ ...staffRequest, body }, runtime)).body;
    await approveTransfer({ ...staffRequest, params: { transferId }, body: {} }, runtime);
    return transferId;
  };
  type Shipment = Parameters<typeof shipTransfer>[0]['body'];
  const ship = async (transferId: string, body: Shipment = {}) =>
    (await shipTransfer({ ...staffRequest, params: { transferId }, body }, runtime)).body;
  type Receipt = NonNullable<Parameters<typeof receiveTransfer>[0]['body']['lines']>[number];
  const arrive = async (transferId: string, receiptId: string, line: Partial<Receipt>) => {
    const lines = [{ sku: 'SHIRT', quantity: 1, damaged: 0, ...line }];
    const params = { transferId, receiptId };
    return (await receiveTransfer({ ...staffRequest, params, body: { lines } }, runtime)).body;
  };
  const lots = async (locationId: string) =>
    Object.fromEntries(
      (await listLots({ ...staffRequest, params: { locationId, sku: 'SHIRT' } }, runtime)).body.data.map(
        ({ lot, quantity }) => [lot, quantity],
      ),
    );
  const recall = async (lot: string) => {
    const body = { sku: 'SHIRT', lot, reason: 'loose buttons' };
    return (await putLotRecall({ ...staffRequest, params: { recallId: 'rec' }, body }, runtime)).body;
  };
  return { runtime, send, ship, arrive, lots, recall };
};

describe('lots that are transferred', () => {
  it('travel first expired first, and arrive in parts as they left', async () => {
    const shop = await lotShop();
    const transferId = await shop.send(6);

    const shipped = await shop.ship(transferId);
    expect(shipped.lines[0]?.lots).toEqual([
      { lot: 'EARLY', expiresOn: '2028-01-31', quantity: 4 },
      { lot: 'LATE', expiresOn: '2029-01-31', quantity: 2 },
    ]);
    expect(await shop.lots('jakarta')).toEqual({ LATE: 4 });

    const first = await shop.arrive(transferId, 'a1', { quantity: 3 });
    expect(first.lines[0]?.lots).toMatchObject([
      { lot: 'EARLY', quantity: 1 },
      { lot: 'LATE', quantity: 2 },
    ]);
    await shop.arrive(transferId, 'a2', { quantity: 3 });
    await shop.arrive(transferId, 'a2', { quantity: 3 });

    expect(await shop.lots('bandung')).toEqual({ EARLY: 4, LATE: 2 });
  });

  it('are those that were named, when the location has them', async () => {
    const shop = await lotShop();
    const transferId = await shop.send(3);
    const named = (lot: string, quantity: number) => ({
      lines: [{ sku: 'SHIRT', quantity: 3, lots: [{ lot, quantity }] }],
    });

    await expect(shop.ship(transferId, named('OTHER', 3))).rejects.toMatchObject({
      contract: { code: 'LOT_UNITS_MISSING' },
    });
    await shop.ship(transferId, named('LATE', 3));
    await shop.arrive(transferId, 'a1', { quantity: 3, lots: [{ lot: 'LATE', quantity: 3 }] });

    expect([await shop.lots('jakarta'), await shop.lots('bandung')]).toEqual([
      { EARLY: 4, LATE: 3 },
      { LATE: 3 },
    ]);
  });

  it('that are recalled on the way arrive, and are not sold', async () => {
    const shop = await lotShop();
    const transferId = await shop.send(4);
    await shop.ship(transferId);
    await shop.recall('EARLY');

    await shop.arrive(transferId, 'a1', { quantity: 4 });

    const [level] = await levelsAt(shop.runtime.db, 'bandung', ['SHIRT']);
    expect(level).toMatchObject({ onHand: 4, available: 0, unavailable: 4 });
    expect(await shop.lots('bandung')).toEqual({ EARLY: 4 });
  });

  it('go back to their location when they never arrive', async () => {
    const shop = await lotShop();
    const transferId = await shop.send(5);
    await shop.ship(transferId);
    await shop.arrive(transferId, 'a1', { quantity: 2 });
    const body = { resolution: 'return_to_origin' as const, reason: 'the van came back' };
    await settleTransfer({ ...staffRequest, params: { transferId }, body }, shop.runtime);

    expect([await shop.lots('jakarta'), await shop.lots('bandung')]).toEqual([
      { EARLY: 2, LATE: 6 },
      { EARLY: 2 },
    ]);
  });
});

describe('lots that are counted', () => {
  const counting = async () => {
    const shop = await lotShop();
    const opening = { locationId: 'jakarta', skus: ['SHIRT'], recountOver: { units: 10, percent: 100 } };
    const { stockTakeId } = (await openStockTake({ ...staffRequest, body: opening }, shop.runtime)).body;
    const params = { stockTakeId };
    type Line = NonNullable<Parameters<typeof recordCounts>[0]['body']['lines']>[number];
    const count = (quantity: number, lots?: Line['lots']) =>
      recordCounts(
        {
          ...staffRequest,
          params: { stockTakeId, batchId: `b${quantity}` },
          body: { lines: [{ sku: 'SHIRT', quantity, lots }], replace: false },
        },
        shop.runtime,
      );
    const complete = () => completeStockTake({ ...staffRequest, params, body: {} }, shop.runtime);
    const lines = async () =>
      (await listCountedLines({ ...staffRequest, params, query: { limit: 10 } }, shop.runtime)).body.data;
    return { ...shop, count, complete, lines };
  };

  it('are corrected with the stock: a lot that was not found, and one that was unknown', async () => {
    const shop = await counting();
    await shop.count(9, [
      { lot: 'LATE', quantity: 7 },
      { lot: 'NEW', expiresOn: '2028-06-30', quantity: 2 },
    ]);
    expect((await shop.lines())[0]?.counts[0]?.lots?.map(({ variance }) => variance)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(await shop.lots('jakarta')).toEqual({ EARLY: 4, LATE: 6 });

    await shop.complete();
    await shop.complete();

    expect(await shop.lots('jakarta')).toEqual({ NEW: 2, LATE: 7 });
    const [level] = await levelsAt(shop.runtime.db, 'jakarta', ['SHIRT']);
    expect(level).toMatchObject({ onHand: 9 });
    expect((await shop.lines())[0]?.counts[0]?.lots).toMatchObject([
      { lot: 'LATE', variance: 1 },
      { lot: 'NEW', variance: 2 },
      { lot: 'EARLY', quantity: 0, variance: -4 },
    ]);
  });

  it('have to cover the count of a SKU that needs its lots', async () => {
    const shop = await counting();

    await expect(shop.count(9)).rejects.toMatchObject({ contract: { code: 'LOT_NEEDED' } });
    await expect(shop.count(8, [{ lot: 'LATE', quantity: 7 }])).rejects.toMatchObject({
      contract: { code: 'LOT_NEEDED' },
      details: { detail: 'SHIRT: 8 units were counted, lots have 7 of them' },
    });
  });
});

it('returned units of a recalled lot, and of no lot where one is needed, are not sold again', async () => {
  const shop = await lotShop();
  await shop.recall('EARLY');
  const inspect = (quantity: number, lots: readonly { lot: string; quantity: number }[]) =>
    inspectReturnedLots(shop.runtime.db, [{ sku: 'SHIRT', quantity, lots }], {
      locationId: 'bandung',
      now: shop.runtime.clock.now(),
    });

  expect(
    await inspect(4, [
      { lot: 'EARLY', quantity: 1 },
      { lot: 'LATE', quantity: 2 },
    ]),
  ).toEqual([{ lots: [{ lot: 'LATE', quantity: 2 }], unsellable: 2 }]);
  await expect(inspect(1, [{ lot: 'OTHER', quantity: 1 }])).rejects.toMatchObject({
    contract: { code: 'LOT_NOT_FOUND' },
  });
});
