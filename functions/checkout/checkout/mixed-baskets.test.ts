import { beforeEach, describe, expect, it } from '@jest/globals';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { requestFrom, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { openCart } from '../../carts/open-cart/open-cart.ts';
import { withProviders } from '../../payments/public.ts';
import { cancelOrder } from '../../cancelling/cancel-order/cancel-order.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { checkout } from './checkout.ts';

const guest: Actor = { kind: 'guest' };
const support: Actor = { kind: 'staff', staffId: 's1', role: 'support', scopes: ['orders.write'] };

type Runtime = TestRuntime & Parameters<typeof checkout>[1];
type Delivery = Parameters<typeof checkout>[0]['body']['delivery'];

const hours = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '23:59' }));
const store = (code: string) => ({
  code,
  name: code,
  kind: 'store',
  timeZone: 'Asia/Jakarta',
  address: { city: 'Jakarta', country: 'ID' },
  openingHours: hours,
  holidays: [],
  pickup: { enabled: true, readyInMinutes: 60 },
  ships: true,
  maxOrdersPerDay: 1,
});

const ship = {
  method: 'ship',
  address: { line1: 'Jl. Melati 5', city: 'Bandung', postalCode: '40111', country: 'ID' },
} as const;

/** Shirts are in Kemang, mugs in Senayan; Pluit has both and is the last choice. */
const shop = async (): Promise<Runtime> => {
  const runtime = await stockedShop({
    SHIRT: { price: 100_000, stock: 5 },
    MUG: { price: 50_000, stock: 0 },
  });
  const channel = await runtime.db.get<object>({ table: 'catalog', pk: 'CHANNELS', sk: 'web' });
  const delivery = [
    { optionId: 'regular', name: 'Regular', fee: 20_000, days: { from: 2, to: 4 }, countries: ['ID'] },
  ];
  const codes = ['kemang', 'senayan', 'pluit'];
  const items = [
    [
      { table: 'catalog', pk: 'CHANNELS', sk: 'web' },
      { ...channel, locations: codes, delivery, paymentMethods: [{ method: 'cash', guests: true }] },
    ],
    ...codes.map((code) => [{ table: 'catalog', pk: 'LOCATIONS', sk: code }, store(code)] as const),
    ...[['MUG', 'senayan', 5] as const, ['SHIRT', 'pluit', 5] as const, ['MUG', 'pluit', 5] as const].map(
      ([sku, locationId, available]) =>
        [
          { table: 'inventory', pk: `S#${sku}#${locationId}#0`, sk: 'A' },
          { sku, locationId, bucket: '0', version: 1, available, onHand: available, unavailable: 0 },
        ] as const,
    ),
  ] as const;
  for (const [key, item] of items) await runtime.db.writeOne(put(key, item));
  return { ...withProviders(runtime), bus: { publish: async () => undefined } };
};

const buyBoth = async (runtime: Runtime, delivery: Delivery = ship) => {
  const lines = [
    { sku: 'SHIRT', quantity: 1 },
    { sku: 'MUG', quantity: 2 },
  ];
  const asked = { ...requestFrom(guest), params: undefined, query: undefined };
  const { body: cart } = await openCart({ ...asked, body: { channel: 'web', lines } } as never, runtime);
  const { body } = await checkout(
    {
      ...requestFrom(guest),
      guestToken: cart.cartToken,
      params: { cartId: cart.cartId },
      query: undefined,
      body: {
        contact: { name: 'Sari', email: 'sari@example.com' },
        delivery,
        payment: { method: 'cash' },
        acceptPriceChanges: false,
      },
    },
    runtime,
  );
  return body;
};

const sourcesOf = ({ lines }: Awaited<ReturnType<typeof buyBoth>>) =>
  lines.map(({ from }) => from.map(({ locationId }) => locationId).join());

let runtime: Runtime;
beforeEach(async () => {
  runtime = await shop();
});

describe('a basket of goods that lie in several places', () => {
  it('comes from one place where one has all, and from two when that one had its orders of the day', async () => {
    expect(sourcesOf(await buyBoth(runtime))).toEqual(['pluit', 'pluit']);
    const second = await buyBoth(runtime);
    expect(sourcesOf(second)).toEqual(['kemang', 'senayan']);
    await expect(buyBoth(runtime)).rejects.toMatchObject({ contract: { code: 'INSUFFICIENT_STOCK' } });

    const request = {
      ...requestFrom(support),
      params: { orderId: second.orderId },
      query: undefined,
      body: {},
    };
    await cancelOrder(request, runtime);

    expect(sourcesOf(await buyBoth(runtime))).toEqual(['kemang', 'senayan']);
  });

  it('is shipped and picked up in one order: a fee for each group, one charge', async () => {
    const order = await buyBoth(runtime, [
      { ...ship, skus: ['SHIRT'] },
      { method: 'pickup', locationId: 'senayan', skus: ['MUG'] },
    ]);

    expect(sourcesOf(order)).toEqual(['kemang', 'senayan']);
    expect(order.totals).toMatchObject({ goods: 200_000, delivery: 20_000, total: 220_000 });
    expect(order.groups).toMatchObject([
      { groupId: 'g1', method: 'ship', fee: 20_000, lineIds: [order.lines[0]?.lineId] },
      { groupId: 'g2', method: 'pickup', fee: 0, locationId: 'senayan', lineIds: [order.lines[1]?.lineId] },
    ]);
  });

  it('is refused when a line stands in no group, or is picked up where it is not', async () => {
    await expect(buyBoth(runtime, [{ ...ship, skus: ['SHIRT'] }])).rejects.toMatchObject({
      details: { errors: [{ pointer: '/body/delivery', code: 'line_left_out' }] },
    });
    const elsewhere = buyBoth(runtime, [
      { ...ship, skus: ['SHIRT'] },
      { method: 'pickup', locationId: 'kemang', skus: ['MUG'] },
    ]);
    await expect(elsewhere).rejects.toMatchObject({
      contract: { code: 'INSUFFICIENT_STOCK' },
      details: { errors: [{ pointer: '/cart/lines/MUG/quantity' }] },
    });
  });
});
