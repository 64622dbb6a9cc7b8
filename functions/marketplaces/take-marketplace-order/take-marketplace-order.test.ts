import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventTypes } from '../../../test/support/sample-order.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { requestFrom, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { loadOrder } from '../../orders/public.ts';
import { loadLedger } from '../../payments/store/accounts.ts';
import { offlineProvider } from '../../payments/providers/offline.ts';
import { getMarketplaceOrder } from '../get-marketplace-order/get-marketplace-order.ts';
import { takeMarketplaceOrder } from './take-marketplace-order.ts';
import type { Actor } from '#shared/actors/actor.ts';

const connector = {
  kind: 'staff',
  staffId: 's1',
  role: 'admin',
  scopes: ['orders.write', 'orders.read'],
} as const satisfies Actor;

let runtime: TestRuntime;
beforeEach(async () => {
  runtime = await stockedShop({
    SHIRT: { price: 111_000, stock: 2 },
    MUG: { price: 50_000, stock: 1 },
  });
});

type Body = Parameters<typeof takeMarketplaceOrder>[0]['body'];

const sold = (changes: Partial<Body> = {}): Body => ({
  channel: 'web',
  orderedAt: '2026-11-23T02:00:00.000Z',
  contact: { name: 'Sari' },
  address: { line1: 'Jl. Melati 1', city: 'Bandung', country: 'ID' },
  lines: [{ sku: 'SHIRT', quantity: 1, unitPrice: 99_900 }],
  shippingFee: 11_100,
  commission: 5_000,
  total: 111_000,
  ...changes,
});

const params = { marketplace: 'toko', number: 'INV-1' };
const take = async (body: Body = sold(), actor: Actor = connector) =>
  (await takeMarketplaceOrder({ ...requestFrom(actor), params, query: undefined, body }, runtime)).body;

const left = async (sku: string) =>
  (
    await runtime.db.get<{ available: number }>({
      table: 'inventory',
      pk: `S#${sku}#kemang#0`,
      sk: 'A',
    })
  )?.available;

describe('an order of a marketplace', () => {
  it('is a paid order at the told prices and fees, with its stock held at once', async () => {
    const taken = await take();

    const order = await loadOrder(runtime.db, taken.orderId);
    expect(taken).toMatchObject({
      status: 'paid',
      waitingUnits: 0,
      marketplaceNumber: 'INV-1',
    });
    expect(order).toMatchObject({
      status: 'paid',
      placedAt: '2026-11-23T02:00:00.000Z',
      lines: [
        {
          unitPrice: 99_900,
          tax: 9_900,
          allocations: [{ locationId: 'kemang', quantity: 1 }],
        },
      ],
      totals: { total: 111_000, delivery: 11_100, tax: 11_000 },
      payment: { method: 'marketplace', status: 'captured', captured: 111_000 },
    });
    expect(await loadLedger(runtime.db, taken.orderId)).toMatchObject([
      { type: 'capture', amount: 111_000 },
      { type: 'fee', amount: 5_000 },
    ]);
    expect(await left('SHIRT')).toBe(1);
  });

  it('is taken in once, however often and at once it is sent', async () => {
    const answers = await Promise.all([take(), take(), take()]);

    expect(new Set(answers.map(({ orderId }) => orderId)).size).toBe(1);
    expect(await left('SHIRT')).toBe(1);
    expect(eventTypes(runtime, 'O#').filter((type) => type === 'OrderPlaced')).toHaveLength(1);
  });

  it('is refused when another order has its number', async () => {
    await take();

    await expect(take(sold({ shippingFee: 0, total: 99_900 }))).rejects.toMatchObject({
      contract: { code: 'MARKETPLACE_ORDER_DIFFERS' },
    });
  });

  it('is refused with an unknown SKU, by name, and nothing is taken', async () => {
    const lines = [...sold().lines, { sku: 'HAT', quantity: 1, unitPrice: 1 }];

    await expect(take(sold({ lines }))).rejects.toMatchObject({
      contract: { code: 'UNKNOWN_MARKETPLACE_SKU' },
      details: { errors: [{ pointer: '/body/lines/1/sku' }] },
    });
    expect(await left('SHIRT')).toBe(2);
  });

  it('is refused when its total does not add up', async () => {
    await expect(take(sold({ total: 1 }))).rejects.toMatchObject({
      contract: { code: 'INVALID_REQUEST' },
    });
  });

  it('holds what is there, and the rest stands in a queue: its customer has paid for it', async () => {
    const lines = [{ sku: 'MUG', quantity: 3, unitPrice: 40_000 }];

    const taken = await take(sold({ lines, shippingFee: 0, total: 120_000 }));

    expect(taken.waitingUnits).toBe(2);
    expect(await left('MUG')).toBe(0);
    expect(await loadOrder(runtime.db, taken.orderId)).toMatchObject({
      attention: { queue: 'no_location' },
    });
  });

  it('is found by its number, by its own channel alone', async () => {
    const { orderId } = await take();
    const of = (actor: Actor) =>
      getMarketplaceOrder({ ...requestFrom(actor), params, query: undefined, body: undefined }, runtime);
    const other: Actor = {
      kind: 'channel',
      clientId: 'c1',
      channel: 'app',
      scopes: ['orders.read', 'orders.write'],
    };

    expect((await of(connector)).body).toMatchObject({ orderId });
    await expect(of(other)).rejects.toMatchObject({
      contract: { code: 'MARKETPLACE_ORDER_NOT_FOUND' },
    });
    await expect(take(sold(), other)).rejects.toMatchObject({
      contract: { code: 'FORBIDDEN' },
    });
  });

  it('is paid back by the marketplace: no service of ours is asked for it', async () => {
    const refunded = await offlineProvider('marketplace').refund({
      reference: 'toko:INV-1',
      money: { amount: 1, currency: 'IDR' },
      key: 'k',
    });

    expect(refunded.state).toBe('refunded');
  });
});
