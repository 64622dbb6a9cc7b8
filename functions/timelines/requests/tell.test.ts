import { describe, expect, it } from '@jest/globals';
import { eventOf } from '#shared/events/envelope.ts';
import { DAY } from '#shared/time/clock.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { mergeCustomers } from '../../customers/merge-customers/merge-customers.ts';
import { putCustomer } from '../../customers/put-customer/put-customer.ts';
import { MessageSent } from '../../engagement/events.ts';
import { OrderCancelled, OrderPaid } from '../../orders/events.ts';
import { getCustomerTimeline } from '../get-customer-timeline/get-customer-timeline.ts';
import { getMyTimeline } from '../get-my-timeline/get-my-timeline.ts';
import { listMyProfileViews } from '../list-my-profile-views/list-my-profile-views.ts';
import { onMessageSent } from '../on-message-sent/on-message-sent.ts';
import { onOrderCancelled } from '../on-order-cancelled/on-order-cancelled.ts';
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
