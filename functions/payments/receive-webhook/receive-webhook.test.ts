import { describe, expect, it } from '@jest/globals';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { eventTypes, shirtsLeft, stockShirts } from '../../../test/support/sample-order.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { startedBy } from '#shared/events/envelope.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { cancelOrder } from '../../cancelling/cancel-order/cancel-order.ts';
import { sweepExpiredOrders } from '../../cancelling/sweep-expired-orders/sweep-expired-orders.ts';
import { refreshPayments } from '../refresh-payments/refresh-payments.ts';
import { settle } from '../paying/settle.ts';

const support: Actor = {
  kind: 'staff',
  staffId: 's1',
  role: 'support',
  scopes: ['orders.read', 'orders.write'],
};
const REFERENCE = 'ref-ord_1#1';
const ofStaff = { ...requestFrom(support), params: { orderId: 'ord_1' }, query: undefined };

type World = Awaited<ReturnType<typeof paymentsWorld>>;
const customerPays = ({ provider }: World) => {
  provider.decide(REFERENCE, { state: 'captured' });
};
const clientReturns = ({ runtime }: World) => refreshPayments({ ...ofStaff, body: undefined }, runtime);
const expire = async ({ runtime }: World) => {
  runtime.pass(15 * MINUTE);
  await sweepExpiredOrders({}, runtime);
};
const cancel = ({ runtime }: World) => cancelOrder({ ...ofStaff, body: {} }, runtime);

describe('money that the provider took', () => {
  it('pays the order, with both events, in one transaction', async () => {
    const world = await paymentsWorld();
    customerPays(world);

    const answer = await world.notify();

    expect(answer).toEqual({ status: 200, body: { received: true, orderStatus: 'paid' } });
    expect(await world.order()).toMatchObject({
      version: 2,
      status: 'paid',
      payment: { method: 'sandbox', status: 'captured', captured: 222_000, refunded: 0 },
    });
    expect(eventTypes(world.runtime)).toEqual(['OrderPlaced', 'OrderPaid', 'PaymentCaptured']);
    expect(await world.money()).toEqual({
      captured: 222_000,
      refunded: 0,
      balanceDue: 0,
      inLedger: 222_000,
      pending: 0,
    });
  });

  it.each<[string, (world: World) => Promise<unknown>[]]>([
    ['the notification first', (world) => [world.notify().then(() => clientReturns(world))]],
    ['the customer first', (world) => [clientReturns(world).then(() => world.notify())]],
    [
      'both at once, and the notification three times',
      (world) => [world.notify(), clientReturns(world), world.notify(), world.notify()],
    ],
  ])('is counted once, whoever brings the news: %s', async (_who, bring) => {
    const world = await paymentsWorld();
    customerPays(world);

    await Promise.all(bring(world));

    expect(await world.order()).toMatchObject({ status: 'paid', version: 2 });
    expect(await world.money()).toMatchObject({ captured: 222_000, inLedger: 222_000 });
    expect(world.events('OrderPaid')).toHaveLength(1);
    expect(world.events('PaymentCaptured')).toHaveLength(1);
  });

  it('stays counted when a late message says that it is still pending', async () => {
    const world = await paymentsWorld();
    customerPays(world);
    await world.notify();

    const late = await world.notify({ says: 'pending' });

    expect(late.body.orderStatus).toBe('paid');
    expect(await world.money()).toMatchObject({ captured: 222_000 });
  });

  it('is not taken on the word of a message that the provider does not confirm', async () => {
    const world = await paymentsWorld();

    await expect(world.notify()).rejects.toMatchObject({
      contract: { code: 'PAYMENT_NOT_CONFIRMED', status: 409 },
    });
    expect(await world.order()).toMatchObject({ status: 'awaiting_payment', version: 1 });
  });

  it('pays an order whose payment a crash kept from being written down', async () => {
    const world = await paymentsWorld();
    await world.provider.start({
      orderId: 'ord_1',
      attempt: 2,
      key: 'ord_1#2',
      money: { amount: 222_000, currency: 'IDR' },
    });
    world.provider.decide('ref-ord_1#2', { state: 'captured' });

    await world.notify({ reference: 'ref-ord_1#2' });

    expect(await world.order()).toMatchObject({ status: 'paid', payment: { attempt: 2 } });
  });
});

describe('money that comes after the order expired', () => {
  it('takes the stock again when all of it is there', async () => {
    const world = await paymentsWorld();
    await expire(world);
    customerPays(world);

    const answer = await world.notify();

    expect(answer.body.orderStatus).toBe('paid');
    expect(await shirtsLeft(world.runtime)).toBe(0);
    expect(world.events('OrderPaid')).toMatchObject([{ data: { revived: true } }]);
    expect(await world.money()).toMatchObject({ captured: 222_000, refunded: 0, pending: 0 });
  });

  it('goes back when somebody else has bought one of the pieces', async () => {
    const world = await paymentsWorld();
    await expire(world);
    await stockShirts(world.runtime, 1);
    customerPays(world);

    const answer = await world.notify();
    await world.deliver(2);

    expect(answer.body.orderStatus).toBe('expired');
    expect(await shirtsLeft(world.runtime)).toBe(1);
    expect(await world.money()).toEqual({
      captured: 222_000,
      refunded: 222_000,
      balanceDue: 222_000,
      inLedger: 0,
      pending: 0,
    });
    expect([...world.provider.refunds.values()]).toEqual([222_000]);
    expect(world.events('PaymentRefunded')).toMatchObject([{ data: { reason: 'order_expired' } }]);
  });

  it('or at the same moment, pays it or goes back, and never both', async () => {
    const world = await paymentsWorld();
    customerPays(world);
    world.runtime.pass(15 * MINUTE);

    await Promise.all([world.notify(), sweepExpiredOrders({}, world.runtime), clientReturns(world)]);
    await world.deliver();

    const { status } = await world.order();
    expect(status).toBe('paid');
    expect(await shirtsLeft(world.runtime)).toBe(0);
    expect(await world.money()).toMatchObject({ captured: 222_000, refunded: 0, inLedger: 222_000 });
  });
});

describe('money of an order that was cancelled', () => {
  it('goes back when it comes later: whoever called it off does not get it after all', async () => {
    const world = await paymentsWorld();
    await cancel(world);
    customerPays(world);

    await world.notify();
    await world.deliver();

    expect(await world.order()).toMatchObject({ status: 'cancelled' });
    expect(await shirtsLeft(world.runtime)).toBe(2);
    expect(await world.money()).toMatchObject({ captured: 222_000, refunded: 222_000, inLedger: 0 });
  });

  it('goes back once, however often the news of it is delivered', async () => {
    const world = await paymentsWorld();
    customerPays(world);
    await world.notify();
    await cancel(world);

    await world.deliver(3);

    expect(world.events('RefundRequested')).toHaveLength(1);
    expect(world.events('PaymentRefunded')).toHaveLength(1);
    expect([...world.provider.refunds]).toEqual([['ord_1-cancel-1', 222_000]]);
    expect(await world.money()).toMatchObject({ refunded: 222_000, pending: 0, inLedger: 0 });
  });

  it('goes back also when its notification was lost', async () => {
    const world = await paymentsWorld();
    customerPays(world);
    await cancel(world);

    await world.deliver();

    expect(await world.money()).toMatchObject({ captured: 222_000, refunded: 222_000, inLedger: 0 });
  });

  it.each(['before', 'after'] as const)(
    'goes back once although the provider broke off %s giving it back',
    async (when) => {
      const world = await paymentsWorld();
      customerPays(world);
      await world.notify();
      await cancel(world);
      world.provider.breakNext('refund', when);

      await expect(world.deliver()).rejects.toThrow('cannot be reached');
      const between = await world.money();
      await world.deliver();

      expect(between).toMatchObject({ refunded: 0, pending: 1 });
      expect([...world.provider.refunds]).toEqual([['ord_1-cancel-1', 222_000]]);
      expect(await world.money()).toMatchObject({ refunded: 222_000, pending: 0, inLedger: 0 });
    },
  );
});

describe('money taken twice for one order', () => {
  it('goes back the second time', async () => {
    const world = await paymentsWorld();
    customerPays(world);
    await world.notify();
    await world.provider.start({
      orderId: 'ord_1',
      attempt: 2,
      key: 'ord_1#2',
      money: { amount: 222_000, currency: 'IDR' },
    });
    world.provider.decide('ref-ord_1#2', { state: 'captured' });

    await world.notify({ reference: 'ref-ord_1#2' });
    await world.deliver();

    expect(await world.order()).toMatchObject({ status: 'paid', version: 2 });
    expect(await world.money()).toEqual({
      captured: 444_000,
      refunded: 222_000,
      balanceDue: 0,
      inLedger: 222_000,
      pending: 0,
    });
    expect(world.events('PaymentRefunded')).toMatchObject([{ data: { reason: 'paid_twice' } }]);
  });
});

describe('a payment that is not what the order costs', () => {
  it.each([
    ['another amount', { amount: 221_999 }, 'amount_mismatch'],
    ['another currency', { currency: 'USD' }, 'currency_mismatch'],
  ])('never pays it, and goes back: %s', async (_what, changes, reason) => {
    const world = await paymentsWorld();
    world.provider.decide(REFERENCE, { state: 'captured', ...changes });
    const money = { amount: 222_000, currency: 'IDR', ...changes };

    await expect(world.notify({ money })).rejects.toMatchObject({
      contract: { code: 'PAYMENT_MISMATCH', status: 422 },
    });
    await expect(world.notify({ money })).rejects.toMatchObject({ contract: { code: 'PAYMENT_MISMATCH' } });
    await world.deliver(2);

    expect(await world.order()).toMatchObject({ status: 'awaiting_payment', version: 1 });
    expect(world.events('PaymentFailed')).toMatchObject([{ data: { reason } }]);
    expect(world.events('PaymentRefunded')).toHaveLength(1);
    expect([...world.provider.refunds.values()]).toEqual([money.amount]);
    expect(await world.money()).toMatchObject({ captured: 0, pending: 0, inLedger: 0 });
  });

  it('pays nothing when only the message says so, and the honest one after it still pays', async () => {
    const world = await paymentsWorld();
    customerPays(world);

    const lie = world.notify({ money: { amount: 1, currency: 'IDR' } });

    await expect(lie).rejects.toMatchObject({ contract: { code: 'PAYMENT_MISMATCH' } });
    expect(await world.order()).toMatchObject({ status: 'awaiting_payment' });
    expect(world.events('PaymentFailed')).toHaveLength(1);
    expect((await world.notify()).body.orderStatus).toBe('paid');
    expect(await world.money()).toMatchObject({ captured: 222_000, pending: 0 });
  });
});

describe('a refusal', () => {
  it('is announced once and leaves the order waiting for another try', async () => {
    const world = await paymentsWorld();
    world.provider.decide(REFERENCE, { state: 'refused' });

    await Promise.all([world.notify({ says: 'refused' }), world.notify({ says: 'refused' })]);

    expect(await world.order()).toMatchObject({ status: 'awaiting_payment', version: 1 });
    expect(world.events('PaymentFailed')).toMatchObject([{ data: { reason: 'refused', attempt: 1 } }]);
  });

  it('that the provider takes back is money all the same', async () => {
    const world = await paymentsWorld();
    world.provider.decide(REFERENCE, { state: 'refused' });
    await world.notify({ says: 'refused' });
    customerPays(world);

    expect((await world.notify()).body.orderStatus).toBe('paid');
  });
});

describe('a message that is not to be believed', () => {
  it.each<[string, (world: World) => Promise<unknown>, string, number]>([
    ['without a signature', (world) => world.notify({}, {}), 'WEBHOOK_SIGNATURE_INVALID', 401],
    [
      'about an order that is not there',
      (world) => world.notify({ orderId: 'ord_9' }),
      'ORDER_NOT_FOUND',
      404,
    ],
    [
      'about a payment the provider does not know',
      (world) => world.notify({ reference: 'x' }),
      'PAYMENT_NOT_FOUND',
      404,
    ],
  ])('changes nothing: %s', async (_what, send, code, status) => {
    const world = await paymentsWorld();
    customerPays(world);
    const before = world.runtime.db.items('orders');

    await expect(send(world)).rejects.toMatchObject({ contract: { code, status } });

    expect(world.runtime.db.items('orders')).toEqual(before);
  });

  it('about the payment of another order changes neither', async () => {
    const world = await paymentsWorld();
    world.provider.decide(REFERENCE, { state: 'captured', orderId: 'ord_2' });

    await expect(world.notify()).rejects.toMatchObject({ contract: { code: 'PAYMENT_NOT_FOUND' } });
    expect(await world.order()).toMatchObject({ status: 'awaiting_payment' });
  });
});

describe('settling', () => {
  it('gives in to nobody: many at once agree on one outcome', async () => {
    const world = await paymentsWorld();
    const status = {
      orderId: 'ord_1',
      attempt: 1,
      state: 'captured',
      amount: 222_000,
      currency: 'IDR',
    } as const;
    const heard = { method: 'sandbox', reference: REFERENCE, status } as const;
    const dependencies = { ...world.runtime, cause: startedBy('test', 'c') };

    const outcomes = await Promise.all(Array.from({ length: 8 }, () => settle(heard, dependencies)));

    expect(new Set(outcomes.map(({ order }) => order.status))).toEqual(new Set(['paid']));
    expect(world.events('OrderPaid')).toHaveLength(1);
  });
});
