import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventTypes } from '../../../test/support/sample-order.ts';
import { eventTypes as stockEventTypes } from '../../../test/support/stock/purchasing-shop.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { requestFrom, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { asking } from '../../../test/support/asking.ts';
import { promotionOf } from '../../../test/support/sample-promotion.ts';
import { issueCouponPart } from '../../promotions/public.ts';
import type { Effect } from '../../promotions/model/effect.ts';
import { checkVoucher } from '../check-voucher/check-voucher.ts';
import { loadOrder } from '../../orders/public.ts';
import { loadLedger } from '../../payments/store/accounts.ts';
import { onOrderPaid } from '../../inventory/on-order-paid/on-order-paid.ts';
import { listOfflineConflicts } from '../list-offline-conflicts/list-offline-conflicts.ts';
import { settleOfflineSale } from '../settle-offline-sale/settle-offline-sale.ts';
import { recordOfflineSales } from './record-offline-sales.ts';
import { getLotRecall } from '../../lots/get-lot-recall/get-lot-recall.ts';
import { putLotRecall } from '../../lots/put-lot-recall/put-lot-recall.ts';
import { putLotRules } from '../../lots/put-lot-rules/put-lot-rules.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { receiveLotsParts } from '../../lots/public.ts';
import type { Actor } from '#shared/actors/actor.ts';

const clerk: Actor = { kind: 'staff', staffId: 's1', role: 'store-clerk', scopes: ['tills.write'] };
const none = { params: undefined, query: undefined };

let runtime: TestRuntime;
let soldAt: string;
beforeEach(async () => {
  runtime = await stockedShop({
    SHIRT: { price: 111_000, stock: 2 },
    MUG: { price: 50_000, stock: 1 },
  });
  soldAt = new Date(runtime.clock.now() - 3_600_000).toISOString();
});

type Sale = Parameters<typeof recordOfflineSales>[0]['body']['sales'][number];

const shirt = (saleId: string, changes: Partial<Sale> = {}): Sale => ({
  saleId,
  soldAt,
  lines: [{ sku: 'SHIRT', quantity: 1, unitPrice: 111_000 }],
  total: 111_000,
  ...changes,
});

const send = async (...sales: readonly Sale[]) =>
  (
    await recordOfflineSales(
      { ...requestFrom(clerk), ...none, body: { channel: 'web', locationId: 'kemang', sales: [...sales] } },
      runtime,
    )
  ).body.results;

const conflicts = async () =>
  (
    await listOfflineConflicts(
      {
        ...requestFrom(clerk),
        params: undefined,
        query: { locationId: 'kemang', limit: 10 },
        body: undefined,
      },
      runtime,
    )
  ).body.data;

const head = (sku: string) =>
  runtime.db.get<Record<string, number>>({ table: 'inventory', pk: `S#${sku}#kemang#0`, sk: 'A' });

const line = (sku: string, quantity: number, unitPrice: number) => ({ sku, quantity, unitPrice });

describe('sales of a till without a network', () => {
  it('become paid orders that were handed over at their own time', async () => {
    const [result] = await send(shirt('s-1'));

    const order = await loadOrder(runtime.db, result?.sale?.orderId ?? '');
    expect(result).toMatchObject({ outcome: 'accepted', sale: { conflicts: [] } });
    expect(order).toMatchObject({
      status: 'paid',
      placedAt: soldAt,
      soldAt: 'kemang',
      lines: [{ unitPrice: 111_000, tax: 11_000, deliveredAt: soldAt }],
    });
    expect(await head('SHIRT')).toMatchObject({ available: 1, onHand: 1 });
    expect(await loadLedger(runtime.db, order?.orderId ?? '')).toMatchObject([{ type: 'cash-in' }]);
  });

  it('are accepted exactly once, however often the batch comes', async () => {
    const first = await send(shirt('s-1'), shirt('s-2'));
    const again = await send(shirt('s-1'), shirt('s-2'));
    await Promise.all([send(shirt('s-2')), send(shirt('s-2'))]);

    expect(again).toEqual(first);
    expect(await head('SHIRT')).toMatchObject({ available: 0, onHand: 0 });
    expect(eventTypes(runtime, 'O#').filter((type) => type === 'OrderPaid')).toHaveLength(2);
  });

  it('never take stock below zero: what the books do not have is a conflict, and the sale stands', async () => {
    const [, result] = await send(
      shirt('s-1'),
      shirt('s-2', { lines: [line('SHIRT', 3, 111_000)], total: 333_000 }),
    );

    const order = await loadOrder(runtime.db, result?.sale?.orderId ?? '');
    expect(result).toMatchObject({
      outcome: 'conflicted',
      sale: { conflicts: [{ kind: 'stock_gone', sku: 'SHIRT', told: '3 sold', found: '2 not in stock' }] },
    });
    expect(await head('SHIRT')).toMatchObject({ available: 0, onHand: 0 });
    expect(order?.lines[0]?.allocations).toMatchObject([
      { quantity: 1, delivered: 1 },
      { quantity: 2, delivered: 2, unbooked: true },
    ]);
    expect(eventTypes(runtime, 'OS#')).toEqual(['OfflineSaleConflicted']);
  });

  it('leave nothing committed once the payment was heard of', async () => {
    await send(shirt('s-1', { lines: [line('SHIRT', 5, 111_000)], total: 555_000 }));
    const paid = runtime.db.items('orders').find(({ sk }) => String(sk).endsWith('#OrderPaid'));
    const inbox = { consumer: 'test', part: () => ({ actions: [], refused: () => undefined }) };

    await onOrderPaid(paid?.['event'] as never, { ...runtime, inbox } as never);

    expect(await head('SHIRT')).toMatchObject({ available: 0, onHand: 0, committed: 0 });
  });

  it.each([
    ['a price that changed', { lines: [line('SHIRT', 1, 99_000)], total: 99_000 }, ['price_changed']],
    [
      'a SKU that is not sold',
      { lines: [line('HAT', 1, 10_000)], total: 10_000 },
      ['not_sold_here', 'stock_gone'],
    ],
    ['a wrong total', { total: 100_000 }, ['total_differs']],
    ['an unknown coupon', { couponCode: 'GONE' }, ['coupon_used']],
  ])('show %s as a conflict and are kept', async (_what, changes, kinds) => {
    const [result] = await send(shirt('s-1', changes));

    expect(result?.outcome).toBe('conflicted');
    expect(result?.sale?.conflicts.map(({ kind }) => kind)).toEqual(kinds);
    expect(await loadOrder(runtime.db, result?.sale?.orderId ?? '')).toMatchObject({ status: 'paid' });
  });

  it('take a discount of the till without a conflict when the price on the tag was right', async () => {
    const lines = [{ ...line('SHIRT', 1, 100_000), listPrice: 111_000 }];

    expect(await send(shirt('s-1', { lines, total: 100_000 }))).toMatchObject([{ outcome: 'accepted' }]);
  });

  it('refuse another sale under a known id, and one of tomorrow, without holding up the rest', async () => {
    await send(shirt('s-1'));
    const later = new Date(runtime.clock.now() + 86_400_000).toISOString();

    const results = await send(shirt('s-1', { total: 1 }), shirt('s-9', { soldAt: later }), shirt('s-2'));

    expect(results.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['refused', 'other_sale'],
      ['refused', 'in_the_future'],
      ['accepted', undefined],
    ]);
  });

  it('stand on the list of their location until staff settle them, once', async () => {
    await send(shirt('s-1', { total: 1 }));
    const settle = () =>
      settleOfflineSale(
        { ...requestFrom(clerk), query: undefined, params: { saleId: 's-1' }, body: { as: 'accepted' } },
        runtime,
      );

    const before = await conflicts();
    await settle();
    await settle();

    expect(before).toMatchObject([{ saleId: 's-1' }]);
    expect(await conflicts()).toEqual([]);
    const other = { ...clerk, staffId: 's2', locations: ['bandung'] } as Actor;
    await expect(
      settleOfflineSale(
        { ...requestFrom(other), query: undefined, params: { saleId: 's-1' }, body: { as: 'refunded' } },
        runtime,
      ),
    ).rejects.toMatchObject({ contract: { code: 'OFFLINE_SALE_NOT_FOUND' } });
  });
});

describe('sales of goods with lots at a till', () => {
  const staff = requestFrom(clerk);
  const received = async () => {
    const rules = {
      lots: 'required' as const,
      expiry: 'none' as const,
      serials: 'none' as const,
      leastLifeDays: 0,
      channels: {},
      markdowns: [],
    };
    await putLotRules(
      { ...staff, params: { sku: 'SHIRT' }, query: undefined, body: rules, ifMatch: 0 },
      runtime,
    );
    const now = runtime.clock.now() - 7_200_000;
    const lots = [
      { lot: 'ONE', quantity: 1 },
      { lot: 'TWO', quantity: 1 },
    ];
    await commit(
      runtime.db,
      await receiveLotsParts(runtime.db, [{ sku: 'SHIRT', quantity: 2, damaged: 0, lots }], {
        locationId: 'kemang',
        receivedAt: new Date(now).toISOString(),
        now,
      }),
    );
  };
  const recall = async (lot: string) => {
    const params = { recallId: `rec-${lot}` };
    const body = { sku: 'SHIRT', lot, reason: 'loose buttons' };
    return (await putLotRecall({ ...staff, params, query: undefined, body }, runtime)).body;
  };
  const scanned = (saleId: string, lot: string, more: Partial<Sale> = {}) =>
    shirt(saleId, {
      ...more,
      lines: [{ sku: 'SHIRT', quantity: 1, unitPrice: 111_000, lots: [{ lot, quantity: 1 }] }],
    });
  const told = () => stockEventTypes(runtime).filter((type) => type === 'RecalledLotSold').length;

  it('name the buyer of a scanned lot to its recall, and nobody else', async () => {
    await received();
    await send(scanned('s-1', 'TWO', { customerId: 'ayu' }), scanned('s-2', 'ONE', { customerId: 'budi' }));

    expect(await recall('TWO')).toMatchObject({
      status: 'notified',
      orders: 1,
      unitsSold: 1,
      possibleOrders: 0,
      unknownBuyers: 0,
      unitsStopped: 0,
    });
    expect(told()).toBe(1);
    const params = { recallId: 'rec-TWO' };
    const { body } = await getLotRecall({ ...staff, params, query: { limit: 10 }, body: undefined }, runtime);
    expect(body.sales).toMatchObject([{ quantity: 1, isTillSale: true, takenAt: soldAt }]);
  });

  it('without a scan may be of any lot that was there: customers are notified, others counted', async () => {
    await received();
    await send(shirt('s-1', { customerId: 'ayu' }), shirt('s-2'));

    expect(await recall('TWO')).toMatchObject({
      orders: 0,
      possibleOrders: 2,
      possibleUnits: 2,
      unknownBuyers: 1,
    });
    expect(told()).toBe(1);
  });

  it('of a recalled lot are recorded all the same, and staff see it', async () => {
    await received();
    await recall('ONE');

    const [result] = await send(scanned('s-1', 'ONE'));

    expect(result).toMatchObject({
      outcome: 'conflicted',
      sale: {
        conflicts: expect.arrayContaining([
          { kind: 'recalled_lot', sku: 'SHIRT', told: 'ONE', found: 'rec-ONE' },
        ]),
      },
    });
  });
});

describe('a voucher that a till took without a network', () => {
  const issued = async (effect: Effect, code = 'VOUCHER1') => {
    const promotion = promotionOf('v', effect, {
      activation: 'coupon',
      conditions: { minimumGoods: 100_000 },
    });
    const rival = promotionOf(
      'best',
      { kind: 'percent', percent: 5 },
      { combines: 'with_none', priority: 9 },
    );
    for (const each of [promotion, rival])
      await runtime.db.writeOne(put({ table: 'catalog', pk: 'PROMOTIONS', sk: each.promotionId }, each));
    await commit(runtime.db, [issueCouponPart(code, 'v')]);
  };
  const isUsable = async (code = 'VOUCHER1') =>
    (await checkVoucher(asking(clerk, { params: { code } }), runtime)).body.isUsable;
  const reduced = (saleId: string): Sale =>
    shirt(saleId, {
      couponCode: 'VOUCHER1',
      lines: [{ sku: 'SHIRT', quantity: 1, unitPrice: 86_000, listPrice: 111_000 }],
      total: 86_000,
    });

  it('counts once: taken at two tills, one sale has it and the other has a conflict, and both stand', async () => {
    await issued({ kind: 'amount_off_target', amount: 25_000 });
    const before = await isUsable();

    const [first] = await send(reduced('s-1'));
    const [second] = await send(reduced('s-2'));
    await send(reduced('s-1'));

    expect(first).toMatchObject({ outcome: 'accepted', sale: { conflicts: [] } });
    expect(second).toMatchObject({ outcome: 'conflicted', sale: { conflicts: [{ kind: 'coupon_used' }] } });
    expect([before, await isUsable(), await isUsable('NOTHING')]).toEqual([true, false, false]);
  });

  it('gives its gift, which is no goods that it is given for', async () => {
    await issued({ kind: 'gift', sku: 'MUG', quantity: 1 });

    const [result] = await send(
      shirt('s-1', {
        couponCode: 'VOUCHER1',
        lines: [line('SHIRT', 1, 111_000), { ...line('MUG', 1, 0), listPrice: 50_000 }],
      }),
    );

    expect(result).toMatchObject({ outcome: 'accepted', sale: { conflicts: [] } });
    expect(await head('MUG')).toMatchObject({ available: 0 });
    expect(await isUsable()).toBe(false);
  });
});
