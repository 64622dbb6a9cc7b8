import { describe, expect, it } from '@jest/globals';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import type { Actor } from '../../../shared/http/actor.ts';
import { cancelOrder } from '../../orders/cancel-order/cancel-order.ts';
import { refundOrder } from './refund-order.ts';

const finance: Actor = {
  kind: 'staff',
  staffId: 'f1',
  role: 'finance',
  scopes: ['orders.write', 'payments.write'],
};
const request = { ...requestFrom(finance), params: { orderId: 'ord_1' }, query: undefined };

type World = Awaited<ReturnType<typeof paymentsWorld>>;
const refund = ({ runtime }: World, amount: number, more: object = {}) =>
  refundOrder({ ...request, body: { amount }, ...more }, runtime);
const paidOrder = async (): Promise<World> => {
  const world = await paymentsWorld();
  world.provider.decide('ref-ord_1#1', { state: 'captured' });
  await world.notify();
  return world;
};

describe('giving money back', () => {
  it('is on its way when it is answered, and there when the provider has done it', async () => {
    const world = await paidOrder();

    const answer = await refund(world, 22_000);
    const between = await world.money();
    await world.deliver();

    expect(answer).toMatchObject({
      status: 202,
      body: { orderStatus: 'paid', payment: { status: 'refund_pending' } },
    });
    expect(between).toMatchObject({ refunded: 0, pending: 1 });
    expect(await world.money()).toMatchObject({
      captured: 222_000,
      refunded: 22_000,
      pending: 0,
      inLedger: 200_000,
    });
  });

  it('never exceeds what was paid, counting what is on its way', async () => {
    const world = await paidOrder();
    await refund(world, 200_000);

    await expect(refund(world, 22_001)).rejects.toMatchObject({
      contract: { code: 'REFUND_TOO_LARGE', status: 422 },
      details: { extensions: { refundable: 22_000 } },
    });
    await refund(world, 22_000);
    await world.deliver(2);

    expect(await world.money()).toMatchObject({ refunded: 222_000, inLedger: 0 });
  });

  it('by two at once gives no more than there is', async () => {
    const world = await paidOrder();

    const outcomes = await Promise.allSettled([refund(world, 150_000), refund(world, 150_000)]);
    await world.deliver();

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await world.money()).toMatchObject({ refunded: 150_000 });
  });

  it('with the same key is done once', async () => {
    const world = await paidOrder();
    const idempotency = { key: 'k', fingerprint: 'f' };

    await refund(world, 10_000, { idempotency });
    await refund(world, 10_000, { idempotency });
    await world.deliver();

    expect(await world.money()).toMatchObject({ refunded: 10_000 });
  });

  it('leaves the rest for when the order is called off', async () => {
    const world = await paidOrder();
    await refund(world, 22_000);
    await world.deliver();

    await cancelOrder({ ...request, body: {} }, world.runtime);
    await world.deliver(2);

    expect(world.events('OrderCancelled')).toMatchObject([{ data: { captured: 200_000 } }]);
    expect(await world.money()).toMatchObject({ refunded: 222_000, inLedger: 0, pending: 0 });
  });
});
