import { beforeEach, describe, expect, it } from '@jest/globals';
import { stockedShop } from '../../test/support/stocked-shop.ts';
import { requestFrom, type TestRuntime } from '../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { cancelOrderLines } from '../cancelling/cancel-order-lines/cancel-order-lines.ts';
import { openCart } from '../carts/open-cart/open-cart.ts';
import { checkout } from '../checkout/checkout/checkout.ts';
import { adjustStock } from '../stock-work/adjust-stock/adjust-stock.ts';
import { loadOrder, quantitiesOf } from '../orders/public.ts';
import { withProviders } from '../payments/public.ts';
import { getBackorders } from './get-backorders/get-backorders.ts';
import { onBackorderedStockArrived } from './on-backordered-stock-arrived/on-backordered-stock-arrived.ts';
import { onOrderLinesCancelled } from './on-order-lines-cancelled/on-order-lines-cancelled.ts';
import { reviewBackorders } from './review-backorders/review-backorders.ts';
import { setBackorderRule } from './set-backorder-rule/set-backorder-rule.ts';

const guest: Actor = { kind: 'guest' };
const manager: Actor = {
  kind: 'staff',
  staffId: 's1',
  role: 'store-manager',
  scopes: ['inventory.write', 'orders.write'],
};
const params = { sku: 'LAMP', locationId: 'kemang' };
const staff = { ...requestFrom(manager), params, query: undefined };
const day = (number: number): string => `2027-01-${String(number).padStart(2, '0')}T03:00:00.000Z`;

type Runtime = TestRuntime & Parameters<typeof checkout>[1];
type RuleBody = Parameters<typeof setBackorderRule>[0]['body'];

const shop = async (): Promise<Runtime> => {
  const runtime = await stockedShop({ LAMP: { price: 100_000, stock: 1 }, MUG: { price: 50_000, stock: 5 } });
  const channel = await runtime.db.get<object>({ table: 'catalog', pk: 'CHANNELS', sk: 'web' });
  const delivery = [
    { optionId: 'regular', name: 'Regular', fee: 20_000, days: { from: 2, to: 4 }, countries: ['ID'] },
  ];
  const open = { ...channel, delivery, paymentMethods: [{ method: 'cash', guests: true }] };
  await runtime.db.writeOne(put({ table: 'catalog', pk: 'CHANNELS', sk: 'web' }, open));
  return { ...withProviders(runtime), bus: { publish: async () => undefined } };
};

let runtime: Runtime;
beforeEach(async () => {
  runtime = await shop();
});

const allow = (incoming: RuleBody['incoming'], version = 0, changes: Partial<RuleBody> = {}) =>
  setBackorderRule(
    {
      ...staff,
      body: { kind: 'backorder', enabled: true, owner: 'purchasing', incoming, ...changes },
      ifMatch: version,
    },
    runtime,
  );

const comes = (reference: string, quantity: number, on: number) => ({
  reference,
  quantity,
  expectedAt: day(on),
});

const buy = async (quantity: number, others: readonly { sku: string; quantity: number }[] = []) => {
  const lines = [{ sku: 'LAMP', quantity }, ...others];
  const request = { ...requestFrom(guest), params: undefined, query: undefined };
  const { body: cart } = await openCart({ ...request, body: { channel: 'web', lines } } as never, runtime);
  const { body } = await checkout(
    {
      ...requestFrom(guest),
      guestToken: cart.cartToken,
      params: { cartId: cart.cartId },
      query: undefined,
      body: {
        contact: { name: 'Sari', email: 'sari@example.com' },
        delivery: {
          method: 'ship',
          address: { line1: 'Jl. Melati 5', city: 'Bandung', postalCode: '40111', country: 'ID' },
        },
        payment: { method: 'cash' },
        acceptPriceChanges: false,
      },
    },
    runtime,
  );
  return body;
};

const arrives = async (quantity: number) => {
  const body = { ...params, quantity, reason: 'received' as const };
  await adjustStock({ ...requestFrom(manager), params: undefined, query: undefined, body } as never, runtime);
  await onBackorderedStockArrived({ metadata: { correlationId: 'cor_1' }, data: params } as never, runtime);
};

const queue = async () => (await getBackorders({ ...staff, body: undefined }, runtime)).body;
const lampOf = async (orderId: string) => {
  const order = await loadOrder(runtime.db, orderId);
  const line = order?.lines.find(({ sku }) => sku === 'LAMP');
  return {
    order,
    backorders: line?.backorders,
    quantities: line === undefined ? undefined : quantitiesOf(line),
  };
};
const eventsOf = (type: string) =>
  runtime.db
    .items('inventory')
    .flatMap(({ event }) =>
      event === undefined ? [] : [event as { metadata: { type: string }; data: object }],
    )
    .filter(({ metadata }) => metadata.type === type)
    .map(({ data }) => data);

describe('a SKU that is sold beyond its stock', () => {
  it('is promised for the day its units come, and refused beyond them', async () => {
    await expect(buy(2)).rejects.toMatchObject({ contract: { code: 'INSUFFICIENT_STOCK' } });
    await allow([comes('ship-1', 3, 10), comes('ship-2', 2, 20)]);

    const first = await buy(3, [{ sku: 'MUG', quantity: 1 }]);
    const second = await buy(2);

    const lines = first.lines.map(({ sku, backorders, from }) => ({ sku, backorders, from }));
    expect(lines).toMatchObject([
      { sku: 'LAMP', backorders: [{ quantity: 3, kind: 'backorder', promisedAt: day(10) }], from: [] },
      { sku: 'MUG', backorders: undefined, from: [{ quantity: 1 }] },
    ]);
    expect(second.lines[0]?.backorders).toMatchObject([{ promisedAt: day(20) }]);
    await expect(buy(2)).rejects.toMatchObject({ contract: { code: 'INSUFFICIENT_STOCK' } });
    expect(await queue()).toMatchObject({
      waiting: 5,
      promisable: 1,
      queue: [{ position: 1 }, { position: 2 }],
    });
    expect((await lampOf(first.orderId)).order?.attention).toMatchObject({
      queue: 'backorder',
      owner: 'purchasing',
    });
    expect(eventsOf('BackorderPromised')).toMatchObject([{ quantity: 3 }, { quantity: 2 }]);
  });

  it('goes to those who wait when it arrives, the first first, and to nobody who comes later', async () => {
    await allow([comes('ship-1', 6, 10)]);
    const [first, second] = [await buy(3), await buy(2)];

    await arrives(2);
    expect((await lampOf(first.orderId)).quantities).toMatchObject({ waiting: 0, allocated: 3 });
    await arrives(1);
    await expect(buy(1)).resolves.toMatchObject({ lines: [{ backorders: [{ quantity: 1 }] }] });
    await arrives(1);

    expect((await lampOf(second.orderId)).quantities).toMatchObject({ waiting: 0, allocated: 2 });
    expect((await lampOf(second.orderId)).order?.attention).toBeUndefined();
    expect(eventsOf('BackorderFilled')).toMatchObject([
      { orderId: first.orderId, quantity: 3 },
      { orderId: second.orderId, quantity: 2 },
    ]);
    expect(await queue()).toMatchObject({ waiting: 1, queue: [{ position: 3 }] });
  });

  it('leaves the queue when the customer cancels, and those behind move up', async () => {
    await allow([comes('ship-1', 3, 10), comes('ship-2', 3, 20)]);
    const [first, second] = [await buy(3), await buy(2)];

    const { lines } = first;
    const body = { lines: [{ lineId: lines[0]?.lineId ?? '', quantity: 2 }] };
    const request = { ...requestFrom(manager), params: { orderId: first.orderId }, query: undefined, body };
    const key = { table: 'orders' as const, pk: `O#${first.orderId}`, sk: 'A' };
    await runtime.db.writeOne(put(key, { ...(await runtime.db.get<object>(key)), status: 'paid' }));
    await cancelOrderLines(request as never, runtime);
    await onOrderLinesCancelled(
      { metadata: { correlationId: 'cor_1' }, data: { orderId: first.orderId } } as never,
      runtime,
    );
    await reviewBackorders({}, runtime);

    // One of three is left, and the one lamp of the store is for those who wait longest.
    expect((await lampOf(first.orderId)).quantities).toMatchObject({
      cancelled: 2,
      allocated: 1,
      waiting: 0,
    });
    expect(await queue()).toMatchObject({ waiting: 2, queue: [{ position: 2, promisedAt: day(10) }] });
    expect(eventsOf('BackorderEnded')).toMatchObject([{ quantity: 2, left: 1 }]);
    expect(eventsOf('BackorderDateMoved')).toMatchObject([
      { orderId: second.orderId, before: day(20), promisedAt: day(10) },
    ]);
  });

  it('has its dates moved with what is on its way, each told once, and overdue ones reported once', async () => {
    await allow([comes('ship-1', 3, 10)]);
    const { orderId } = await buy(3);

    const moved = await allow([comes('ship-1', 3, 15)], 1);
    await reviewBackorders({}, runtime);
    expect((await lampOf(orderId)).backorders).toMatchObject([{ promisedAt: day(15) }]);
    expect(eventsOf('BackorderDateMoved')).toHaveLength(1);

    runtime.pass(Date.parse(day(16)) - runtime.clock.now());
    await reviewBackorders({}, runtime);
    await reviewBackorders({}, runtime);
    expect(eventsOf('BackorderOverdue')).toMatchObject([{ orderId, owner: 'purchasing' }]);

    await allow([], moved.version);
    expect((await lampOf(orderId)).backorders?.[0]?.promisedAt).toBeUndefined();
  });

  it('is not sold so to other channels, above its limit, or with the rule switched off', async () => {
    const incoming = [comes('ship-1', 9, 10)];
    await allow(incoming, 0, { limit: 2 });
    await expect(buy(3)).rejects.toMatchObject({ contract: { code: 'INSUFFICIENT_STOCK' } });
    await allow(incoming, 1, { enabled: false });
    await expect(buy(2)).rejects.toMatchObject({ contract: { code: 'INSUFFICIENT_STOCK' } });
    const twice = allow([comes('a', 1, 9), comes('a', 2, 9)], 2);
    await expect(twice).rejects.toMatchObject({ details: { errors: [{ code: 'duplicate' }] } });
  });
});
