import { describe, expect, it } from '@jest/globals';
import { eventTypes, purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { levelsAt } from '../../inventory/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { getLotRecall } from '../get-lot-recall/get-lot-recall.ts';
import { listExpiringLots } from '../list-expiring-lots/list-expiring-lots.ts';
import { listLots } from '../list-lots/list-lots.ts';
import { putLotRules } from '../put-lot-rules/put-lot-rules.ts';
import { takeLotsParts } from '../requests/take-lots.ts';
import { putLotRecall } from './put-lot-recall.ts';

const params = { sku: 'SHIRT' };

/** Shirts that expire: a lot of 5 in three weeks, one of 10 in a year. */
const lotsShop = async () => {
  const shop = await purchasingShop();
  const { runtime } = shop;
  const dateIn = (days: number) =>
    new Date(runtime.clock.now() + days * 86_400_000).toISOString().slice(0, 10);
  const rules = {
    lots: 'required' as const,
    expiry: 'required' as const,
    serials: 'none' as const,
    leastLifeDays: 7,
    channels: {},
    markdowns: [{ daysLeft: 30, percent: 20 }],
  };
  await putLotRules({ ...staffRequest, params, body: rules, ifMatch: 0 }, runtime);
  const receive = (
    receiptId: string,
    lots: readonly { lot: string; expiresOn?: string; quantity: number }[],
  ) =>
    shop.receive(receiptId, {
      lines: [
        {
          sku: 'SHIRT',
          quantity: lots.reduce((sum, { quantity }) => sum + quantity, 0),
          damaged: 0,
          lots: [...lots],
        },
      ],
    });
  const take = async (orderId: string, quantity: number) =>
    commit(
      runtime.db,
      await takeLotsParts(runtime, [
        {
          sku: 'SHIRT',
          quantity,
          locationId: 'jakarta',
          channel: 'web',
          orderId,
          fulfilmentId: `${orderId}-1`,
        },
      ]),
    );
  const lots = async () =>
    (
      await listLots({ ...staffRequest, params: { locationId: 'jakarta', sku: 'SHIRT' } }, runtime)
    ).body.data.map(({ lot, quantity, recallId }) => [lot, quantity, recallId]);
  const recall = async (recallId = 'rec-1', lot = 'EARLY') =>
    (
      await putLotRecall(
        { ...staffRequest, params: { recallId }, body: { sku: 'SHIRT', lot, reason: 'loose buttons' } },
        runtime,
      )
    ).body;
  return { ...shop, receiveLots: receive, dateIn, take, lots, recall };
};

describe('a lot', () => {
  it('leaves first when it expires first, and has a markdown proposed before', async () => {
    const { receiveLots, dateIn, take, lots, runtime } = await lotsShop();
    await receiveLots('r1', [
      { lot: 'LATE', expiresOn: dateIn(365), quantity: 10 },
      { lot: 'EARLY', expiresOn: dateIn(21), quantity: 5 },
    ]);

    await take('ord_1', 7);

    expect(await lots()).toEqual([['LATE', 8, undefined]]);
    const expiring = await listExpiringLots(
      { ...staffRequest, params: { locationId: 'jakarta' }, query: { limit: 10 } },
      runtime,
    );
    expect(expiring.body.data).toMatchObject([{ lot: 'LATE', markdownPercent: 0 }]);
    await receiveLots('r2', [{ lot: 'NEXT', expiresOn: dateIn(30), quantity: 1 }]);
    const later = await listExpiringLots(
      { ...staffRequest, params: { locationId: 'jakarta' }, query: { limit: 10 } },
      runtime,
    );
    expect(later.body.data[0]).toMatchObject({ lot: 'NEXT', daysLeft: 30, markdownPercent: 20 });
  });

  it.each([
    ['EXPIRY_NEEDED', { lot: 'A', quantity: 1 }],
    ['LOT_EXPIRED', { lot: 'A', quantity: 1, expiresOn: '2020-01-01' }],
  ])('is refused with %s', async (code, lot) => {
    const { receiveLots } = await lotsShop();
    await expect(receiveLots('r1', [lot])).rejects.toMatchObject({
      contract: { code },
      details: { errors: [{ pointer: '/body/lines/0/lots', code }] },
    });
  });

  it('is needed where the rules say so, and no unit leaves without one', async () => {
    const { receive, take } = await lotsShop();
    const lines = [{ sku: 'SHIRT', quantity: 3, damaged: 0 }];
    await expect(receive('r1', { lines })).rejects.toMatchObject({ contract: { code: 'LOT_NEEDED' } });
    await expect(take('ord_1', 1)).rejects.toMatchObject({ contract: { code: 'NO_LOT_TO_SELL' } });
  });
});

describe('a recall', () => {
  it('stops what is left, finds every order with units of the lot, and tells each buyer once', async () => {
    const { receiveLots, dateIn, take, lots, recall, runtime } = await lotsShop();
    await receiveLots('r1', [
      { lot: 'EARLY', expiresOn: dateIn(21), quantity: 5 },
      { lot: 'LATE', expiresOn: dateIn(365), quantity: 10 },
    ]);
    await take('ord_1', 1);
    await take('ord_2', 2);

    const first = await recall();
    const again = await recall();
    await take('ord_3', 1);

    expect(first).toMatchObject({ status: 'notified', orders: 2, unitsSold: 3, unitsStopped: 2 });
    expect(again).toEqual(first);
    const [level] = await levelsAt(runtime.db, 'jakarta', ['SHIRT']);
    expect(level).toMatchObject({ onHand: 15, unavailable: 2, available: 13 });
    expect(await lots()).toEqual([
      ['EARLY', 2, 'rec-1'],
      ['LATE', 9, undefined],
    ]);
    const found = await getLotRecall(
      { ...staffRequest, params: { recallId: 'rec-1' }, query: { limit: 10 } },
      runtime,
    );
    expect(found.body.sales.map(({ orderId, quantity }) => [orderId, quantity])).toEqual([
      ['ord_1', 1],
      ['ord_2', 2],
    ]);
    expect(
      eventTypes(runtime)
        .filter((type) => type.includes('Recalled'))
        .sort(),
    ).toEqual(['LotRecalled', 'RecalledLotSold', 'RecalledLotSold']);
  });

  it('of a lot that never came, or under the id of another recall, is refused', async () => {
    const { receiveLots, dateIn, recall } = await lotsShop();
    await expect(recall()).rejects.toMatchObject({ contract: { code: 'LOT_NOT_FOUND' } });
    await receiveLots('r1', [
      { lot: 'EARLY', expiresOn: dateIn(21), quantity: 5 },
      { lot: 'LATE', expiresOn: dateIn(365), quantity: 10 },
    ]);
    await recall();
    await expect(recall('rec-1', 'LATE')).rejects.toMatchObject({ contract: { code: 'RECALL_DIFFERS' } });
  });
});
