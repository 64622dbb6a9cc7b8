import { describe, expect, it } from '@jest/globals';
import {
  cashOrder,
  eventTypes,
  placeSample,
  sampleOrder,
  shirtsLeft,
  stockShirts,
} from '../../../test/support/sample-order.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { guestToken } from '#shared/secrets/secrets.ts';
import { loadOrder, payOrderPart, type Order } from '../../orders/public.ts';
import { cancelOrder } from './cancel-order.ts';

const support: Actor = {
  kind: 'staff',
  staffId: 's1',
  role: 'support',
  scopes: ['orders.read', 'orders.write'],
};
const guest: Actor = { kind: 'guest' };
const clientOf = (channel: string): Actor => ({
  kind: 'channel',
  clientId: channel,
  channel,
  scopes: ['orders.read', 'orders.write', 'payments.write'],
});

const placed = async (order: Order = sampleOrder()): Promise<TestRuntime> => {
  const runtime = testRuntime();
  await stockShirts(runtime, 3);
  await placeSample(runtime, order);
  return runtime;
};

const cancel = (runtime: TestRuntime, more: object = {}, actor: Actor = support) =>
  cancelOrder(
    { ...requestFrom(actor), params: { orderId: 'ord_1' }, query: undefined, body: {}, ...more },
    runtime,
  );

const payNow = async (runtime: TestRuntime): Promise<void> => {
  const order = (await loadOrder(runtime.db, 'ord_1')) as Order;
  const payment = { ...order.payment, status: 'captured', captured: order.totals.total, asOf: 1 } as const;
  const cause = { actor: guest, correlationId: 'c' };
  await commit(runtime.db, [payOrderPart(order, { payment, clock: runtime.clock, cause })]);
};

describe('cancelling an order', () => {
  it('gives its stock back and announces it, in one transaction', async () => {
    const runtime = await placed();

    const answer = await cancel(runtime, { body: { reason: 'ordered twice' } });

    expect(answer).toMatchObject({
      status: 200,
      version: 2,
      body: { status: 'cancelled', cancelReason: 'ordered twice' },
    });
    expect(await shirtsLeft(runtime)).toBe(5);
    expect(eventTypes(runtime)).toEqual(['OrderPlaced', 'OrderCancelled']);
    expect(runtime.db.calls).toMatchObject({ write: 2 });
  });

  it('twice gives the stock back once', async () => {
    const runtime = await placed();
    await cancel(runtime);

    const again = await cancel(runtime);

    expect(again).toMatchObject({ status: 200, version: 2, body: { status: 'cancelled' } });
    expect(await shirtsLeft(runtime)).toBe(5);
  });

  it('by two at the same time gives the stock back once', async () => {
    const runtime = await placed();

    await Promise.all([cancel(runtime), cancel(runtime)]);

    expect(await shirtsLeft(runtime)).toBe(5);
    expect(eventTypes(runtime)).toEqual(['OrderPlaced', 'OrderCancelled']);
  });

  it('keeps the reason out of events and out of the order, because people write names into it', async () => {
    const runtime = await placed();

    await cancel(runtime, { body: { reason: 'Pak Bambang does not want it' } });

    const others = runtime.db.items('orders').filter(({ sk }) => sk !== 'NOTE');
    expect(JSON.stringify(others)).not.toContain('Bambang');
  });

  it('says that paid money is on its way back', async () => {
    const runtime = await placed();
    await payNow(runtime);

    const answer = await cancel(runtime);

    expect(answer.body.payment).toMatchObject({ status: 'refund_pending', captured: 222_000, refunded: 0 });
  });

  it('is refused for an order that expired, with what it is', async () => {
    const runtime = await placed(sampleOrder({ status: 'expired' }));

    await expect(cancel(runtime)).rejects.toMatchObject({
      contract: { code: 'ORDER_NOT_CANCELLABLE', status: 409 },
      details: { extensions: { orderStatus: 'expired' } },
    });
  });

  it('is refused for a stale version, but a repetition of the same request is answered first', async () => {
    const runtime = await placed();
    const idempotency = { key: 'k', fingerprint: 'f' };
    await cancel(runtime, { ifMatch: 1, idempotency });

    const repeated = await cancel(runtime, { ifMatch: 1, idempotency });

    expect(repeated.version).toBe(2);
    await expect(placed().then((other) => cancel(other, { ifMatch: 7 }))).rejects.toMatchObject({
      contract: { code: 'STALE_VERSION' },
    });
  });

  it('that was paid with cash and handed over is for staff at the counter only', async () => {
    const runtime = await placed(cashOrder());
    await payNow(runtime);
    const opened = await guestToken(runtime.secrets, 'order', 'ord_1');

    await expect(cancel(runtime, { guestToken: opened }, guest)).rejects.toMatchObject({
      contract: { code: 'ORDER_NOT_CANCELLABLE' },
    });
    expect(await cancel(runtime)).toMatchObject({ body: { status: 'cancelled' } });
  });

  it('is for the machine client of its channel, too', async () => {
    expect(await cancel(await placed(), {}, clientOf('web'))).toMatchObject({ status: 200 });
  });

  it.each<[string, Actor, object]>([
    ['a guest without its token', guest, {}],
    ['a guest with another token', guest, { guestToken: 'x'.repeat(32) }],
    ['another customer', { kind: 'customer', customerId: 'cus_2' }, {}],
    ['staff who may only read', { ...support, scopes: ['orders.read'] }, {}],
    ['the machine client of another channel', clientOf('app'), {}],
  ])('is not for %s, who learns nothing of the order', async (_who, actor, more) => {
    const runtime = await placed(sampleOrder({ customerId: 'cus_1' }));

    await expect(cancel(runtime, more, actor)).rejects.toMatchObject({
      contract: { code: 'ORDER_NOT_FOUND' },
    });
    expect(await shirtsLeft(runtime)).toBe(3);
  });

  it('by staff sends money back within the limits of their role only', async () => {
    const runtime = await placed(sampleOrder({ totals: { ...sampleOrder().totals, total: 1_000_001 } }));
    await payNow(runtime);

    await expect(cancel(runtime, {}, { ...support, role: 'store-clerk' })).rejects.toMatchObject({
      contract: { code: 'CREDIT_ABOVE_LIMIT', status: 403 },
    });
    expect(await cancel(runtime)).toMatchObject({ body: { status: 'cancelled' } });
  });

  it('is for staff of the location where it was sold or is picked up', async () => {
    const runtime = await placed();

    await expect(cancel(runtime, {}, { ...support, locations: ['bandung'] })).rejects.toMatchObject({
      contract: { code: 'FORBIDDEN' },
    });
    expect(await cancel(runtime, {}, { ...support, locations: ['jakarta'] })).toMatchObject({ status: 200 });
  });

  it('three times at once with the same key and version answers alike', async () => {
    const runtime = await placed();
    const again = { ifMatch: 1, idempotency: { key: 'k', fingerprint: 'f' } };

    const answers = await Promise.all([1, 2, 3].map(() => cancel(runtime, again)));

    expect(answers.map(({ status, version }) => [status, version])).toEqual(
      Array.from({ length: 3 }, () => [200, 2]),
    );
  });
});
