import { describe, expect, it } from '@jest/globals';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { loadAccount } from '../store/accounts.ts';
import { cancelOrder } from '../../cancelling/cancel-order/cancel-order.ts';
import { sendRefundAgain } from '../send-refund-again/send-refund-again.ts';

const support: Actor = {
  kind: 'staff',
  staffId: 's1',
  role: 'support',
  scopes: ['orders.read', 'orders.write'],
};
const REFERENCE = 'ref-ord_1#1';
const TOMORROW = '2026-11-24T23:00:00.000Z';

/** A paid order that is cancelled, so that all its money is to go back. */
const cancelledWorld = async () => {
  const world = await paymentsWorld();
  world.provider.decide(REFERENCE, { state: 'captured' });
  await world.notify();
  await cancelOrder(
    { ...requestFrom(support), params: { orderId: 'ord_1' }, query: undefined, body: {} },
    world.runtime,
  );
  const pending = async () => (await loadAccount(world.runtime.db, await world.order())).pendingRefunds;
  const passTimers = async () => {
    for (const { input } of world.timers.values()) await sendRefundAgain(input, world.runtime);
  };
  return { ...world, pending, passTimers };
};

describe('a refund that the provider does not take now', () => {
  it('waits for its time instead of failing, and is sent once then', async () => {
    const world = await cancelledWorld();
    world.provider.refundsEnd({ state: 'later', notBefore: TOMORROW });

    await world.deliver(2);
    const waiting = await world.pending();
    world.provider.refundsEnd({ state: 'refunded' });
    await world.passTimers();
    await world.passTimers();

    expect(waiting).toMatchObject([{ waitsUntil: TOMORROW }]);
    expect([...world.timers.values()]).toEqual([
      { at: TOMORROW, input: { task: 'send-refund-again', orderId: 'ord_1', refundKey: 'ord_1-cancel-1' } },
    ]);
    expect(await world.money()).toMatchObject({ refunded: 222_000, pending: 0, inLedger: 0 });
    expect(world.events('PaymentRefunded')).toHaveLength(1);
  });

  it('is asked about an hour later when the provider only said that it works on it', async () => {
    const world = await cancelledWorld();
    world.provider.refundsEnd({ state: 'pending' });

    await world.deliver();

    expect(await world.money()).toMatchObject({ refunded: 0, pending: 1, inLedger: 222_000 });
    expect(await world.pending()).toMatchObject([{ waitsUntil: '2026-11-23T04:00:00.000Z' }]);
  });
});

describe('a refund that the provider refuses for good', () => {
  it('stays owed, is told once, and is not asked for again', async () => {
    const world = await cancelledWorld();
    world.provider.refundsEnd({ state: 'failed', reason: 'window_closed' });

    await world.deliver(2);
    world.provider.refundsEnd({ state: 'refunded' });
    await world.deliver();

    expect(await world.pending()).toMatchObject([{ amount: 222_000, failure: 'window_closed' }]);
    expect(await world.money()).toMatchObject({ refunded: 0, pending: 1, inLedger: 222_000 });
    expect(world.events('RefundFailed')).toMatchObject([
      { data: { orderId: 'ord_1', amount: 222_000, failure: 'window_closed' } },
    ]);
    expect(world.provider.refunds.size).toBe(0);
  });
});

describe('a payment page of an order that is cancelled', () => {
  it('is closed at the provider', async () => {
    const world = await paymentsWorld();
    await cancelOrder(
      { ...requestFrom(support), params: { orderId: 'ord_1' }, query: undefined, body: {} },
      world.runtime,
    );

    await world.deliver();

    expect(world.provider.closed).toEqual([REFERENCE]);
  });
});
