import { describe, expect, it } from '@jest/globals';
import { eventOf } from '#shared/events/envelope.ts';
import { DAY } from '#shared/time/clock.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { mergeCustomers } from '../../customers/merge-customers/merge-customers.ts';
import { putCustomer } from '../../customers/put-customer/put-customer.ts';
import { MessageSent } from '../../engagement/events.ts';
import { OrderCancelled, OrderPaid } from '../../orders/events.ts';
import { PaymentRefunded } from '../../payments/events.ts';
import { getCustomerTimeline } from '../get-customer-timeline/get-customer-timeline.ts';
import { getMyTimeline } from '../get-my-timeline/get-my-timeline.ts';
import { listMyProfileViews } from '../list-my-profile-views/list-my-profile-views.ts';
import { onCartAbandoned } from '../on-cart-abandoned/on-cart-abandoned.ts';
import { onFulfilmentDelivered } from '../on-fulfilment-delivered/on-fulfilment-delivered.ts';
import { onFulfilmentShipped } from '../on-fulfilment-shipped/on-fulfilment-shipped.ts';
import { onOrderPlaced } from '../on-order-placed/on-order-placed.ts';
import { onPointsEarned } from '../on-points-earned/on-points-earned.ts';
import { onPointsRedeemed } from '../on-points-redeemed/on-points-redeemed.ts';
import { onReturnReceived } from '../on-return-received/on-return-received.ts';
import { onReturnRequested } from '../on-return-requested/on-return-requested.ts';
import { onMessageSent } from '../on-message-sent/on-message-sent.ts';
import { onOrderCancelled } from '../on-order-cancelled/on-order-cancelled.ts';
import { onPaymentRefunded } from '../on-payment-refunded/on-payment-refunded.ts';
import { onOrderPaid } from '../on-order-paid/on-order-paid.ts';

const staff = requestFrom({ kind: 'staff', staffId: 'ida', role: 'support', scopes: ['customers.read'] });
const page = { limit: 24 };

const bring = async (runtime: TestRuntime, externalId: string) => {
  const request = {
    ...staff,
    params: { externalId },
    query: undefined,
    body: { addresses: [], name: 'Ayu' },
  };
  return (await putCustomer(request, runtime)).body.customerId;
};

const facts = (runtime: TestRuntime, orderId: string) => ({
  aggregateId: orderId,
  aggregateVersion: 2,
  occurredAt: new Date(runtime.clock.now()).toISOString(),
  cause: { actor: 'guest', correlationId: 'c' },
});
const order = (orderId: string, customerId?: string) => ({
  orderId,
  channel: 'web',
  currency: 'IDR',
  customerId,
  lines: [],
  totals: { goods: 100_000, discount: 0, delivery: 0, tax: 0, total: 100_000 },
});
const paid = (runtime: TestRuntime, orderId: string, customerId?: string) =>
  eventOf(OrderPaid, {
    ...facts(runtime, orderId),
    data: { ...order(orderId, customerId), paymentMethod: 'cash', revived: false },
  });
const eventMetadata = {
  type: 'Any',
  version: 1,
  occurredAt: '2026-11-23T03:00:00.000Z',
  aggregateId: 'a',
  aggregateVersion: 1,
  correlationId: 'c',
  actor: 'guest',
};
const look = (runtime: TestRuntime, customerId: string) =>
  getCustomerTimeline({ ...staff, params: { customerId }, query: page, body: undefined }, runtime);
const calls = ({ db }: TestRuntime) => Object.values(db.calls).reduce((sum, count) => sum + count, 0);

describe('the timeline of a customer', () => {
  it('has each event once, newest first, with what paid orders come to, in three calls', async () => {
    const runtime = testRuntime();
    const customerId = await bring(runtime, 'ayu');
    const first = paid(runtime, 'o1', customerId);
    await onOrderPaid(first, runtime);
    await onOrderPaid(first, runtime);
    runtime.pass(1000);
    await onOrderPaid(paid(runtime, 'o2', customerId), runtime);
    await onOrderPaid(paid(runtime, 'o3'), runtime);
    runtime.pass(1000);
    const message = {
      messageId: 'm1',
      template: 'order-paid',
      purpose: 'transactional',
      customerId,
    } as const;
    const sent = eventOf(MessageSent, { ...facts(runtime, 'm1'), data: { ...message, medium: 'email' } });
    await onMessageSent(sent, runtime);

    const before = calls(runtime);
    const { body } = await look(runtime, 'ayu');

    expect(calls(runtime) - before).toBe(3);
    expect(body).toMatchObject({ name: 'Ayu', stage: 'loyalty', orders: 2 });
    expect(body.lifetimeValue).toEqual([{ currency: 'IDR', amount: 200_000 }]);
    expect(body.data.map(({ type, reference }) => `${type} ${reference}`)).toEqual([
      'message_sent m1',
      'order_paid o2',
      'order_paid o1',
    ]);
  });

  it('tells of carts, parcels, returns and points with what they are about', async () => {
    const runtime = testRuntime();
    const customerId = await bring(runtime, 'ayu');
    const about = (data: object) => ({
      metadata: { ...eventMetadata, eventId: Object.values(data).join() },
      data: { customerId, channel: 'web', orderId: 'o1', ...data },
    });
    const parcel = about({ fulfilmentId: 'f1' }) as never;
    const returned = about({ returnId: 'r1', amount: 50_000, currency: 'IDR' }) as never;
    const points = about({ accountId: 'p1', points: 25 }) as never;
    const total = { amount: 9_000, currency: 'IDR' };

    await onCartAbandoned(about({ cartId: 'c1', orderId: undefined, total }) as never, runtime);
    await onOrderPlaced(about({ totals: { total: 100_000 }, currency: 'IDR' }) as never, runtime);
    await onFulfilmentShipped(parcel, runtime);
    await onFulfilmentDelivered({ ...Object(parcel), metadata: { ...eventMetadata, eventId: 'd' } }, runtime);
    await onReturnRequested(returned, runtime);
    await onReturnReceived({ ...Object(returned), metadata: { ...eventMetadata, eventId: 'r' } }, runtime);
    await onPointsEarned(points, runtime);
    await onPointsRedeemed({ ...Object(points), metadata: { ...eventMetadata, eventId: 'p' } }, runtime);

    const { body } = await look(runtime, 'ayu');
    const told = body.data.map(({ type, reference, amount, points: some }) => [
      type,
      reference,
      amount ?? some,
    ]);
    expect(told.sort()).toEqual([
      ['cart_abandoned', 'c1', 9_000],
      ['order_placed', 'o1', 100_000],
      ['parcel_delivered', 'f1', undefined],
      ['parcel_shipped', 'f1', undefined],
      ['points_earned', 'p1', 25],
      ['points_redeemed', 'p1', 25],
      ['return_received', 'r1', 50_000],
      ['return_requested', 'r1', 50_000],
    ]);
  });

  it('no longer counts an order that was cancelled after it was paid, and one that was not paid never', async () => {
    const runtime = testRuntime();
    const customerId = await bring(runtime, 'ayu');
    await onOrderPaid(paid(runtime, 'o1', customerId), runtime);
    const cancelled = (orderId: string, from: 'paid' | 'awaiting_payment') =>
      eventOf(OrderCancelled, {
        ...facts(runtime, orderId),
        data: { ...order(orderId, customerId), from, captured: 0 },
      });
    await onOrderCancelled(cancelled('o2', 'awaiting_payment'), runtime);
    const one = (await look(runtime, customerId)).body.orders;
    await onOrderCancelled(cancelled('o1', 'paid'), runtime);

    expect([one, (await look(runtime, customerId)).body.orders]).toEqual([1, 0]);
  });

  it('counts less of an order that was refunded in part, once, and nothing once it is cancelled', async () => {
    const runtime = testRuntime();
    const customerId = await bring(runtime, 'ayu');
    const refunded = eventOf(PaymentRefunded, {
      ...facts(runtime, 'o1'),
      data: {
        orderId: 'o1',
        channel: 'web',
        method: 'cash',
        refundKey: 'r1',
        amount: 30_000,
        currency: 'IDR',
        reason: 'goods_returned',
      },
    });
    const worth = async () => (await look(runtime, customerId)).body.lifetimeValue;

    await onPaymentRefunded(refunded, runtime);
    await onOrderPaid(paid(runtime, 'o1', customerId), runtime);
    await onPaymentRefunded(refunded, runtime);
    expect(await worth()).toEqual([{ currency: 'IDR', amount: 70_000 }]);

    const data = { ...order('o1', customerId), from: 'paid' as const, captured: 70_000 };
    await onOrderCancelled(eventOf(OrderCancelled, { ...facts(runtime, 'o1'), data }), runtime);
    expect(await worth()).toEqual([{ currency: 'IDR', amount: 0 }]);
  });

  it('shows what both profiles of a merged person had', async () => {
    const runtime = testRuntime();
    const first = await bring(runtime, 'ayu');
    runtime.pass(DAY);
    const second = await bring(runtime, 'old');
    await onOrderPaid(paid(runtime, 'o1', second), runtime);
    await onOrderPaid(paid(runtime, 'o2', first), runtime);
    const body = { other: 'old', reason: 'same-person' };
    await mergeCustomers({ ...staff, params: { externalId: 'ayu' }, query: undefined, body }, runtime);

    expect((await look(runtime, 'old')).body).toMatchObject({ customerId: first, orders: 2 });
  });

  it('says to the customer which staff looked at it; their own look is not recorded', async () => {
    const runtime = testRuntime();
    const customerId = await bring(runtime, 'ayu');
    const me = {
      ...requestFrom({ kind: 'customer', customerId }),
      params: undefined,
      query: page,
      body: undefined,
    };
    await look(runtime, customerId);
    await getMyTimeline(me, runtime);

    const { body } = await listMyProfileViews(me, runtime);

    expect(body.data).toEqual([
      expect.objectContaining({ by: 'staff:ida', role: 'support', what: 'timeline' }),
    ]);
    await expect(look(runtime, 'nobody')).rejects.toThrow('CUSTOMER_NOT_FOUND');
  });
});
