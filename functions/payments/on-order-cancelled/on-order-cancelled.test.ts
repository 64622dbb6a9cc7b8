import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { cancelOrder } from '../../cancelling/cancel-order/cancel-order.ts';

const cancel = ({ runtime }: Awaited<ReturnType<typeof paymentsWorld>>) =>
  cancelOrder(
    asking(staffWith('orders.write'), {
      params: { orderId: 'ord_1' },
      body: { reason: 'customer_request' as const },
    }),
    runtime,
  );

describe('a cancelled order', () => {
  it('returns all of the money that was taken for it, once', async () => {
    const world = await paymentsWorld();
    world.provider.decide('ref-ord_1#1', { state: 'captured' });
    await world.notify();
    await cancel(world);

    await world.deliver(3);

    expect(await world.money()).toMatchObject({
      captured: 222_000,
      refunded: 222_000,
      pending: 0,
      inLedger: 0,
    });
    expect(world.provider.refunds.size).toBe(1);
  });

  it('returns money that the provider took without saying so', async () => {
    const world = await paymentsWorld();
    await cancel(world);
    world.provider.decide('ref-ord_1#1', { state: 'captured' });

    await world.deliver(2);

    expect(await world.money()).toMatchObject({ captured: 222_000, refunded: 222_000, inLedger: 0 });
  });

  it('that nobody paid needs no refund', async () => {
    const world = await paymentsWorld();
    await cancel(world);

    await world.deliver();

    expect(world.events('RefundRequested')).toEqual([]);
    expect(await world.money()).toMatchObject({ captured: 0, refunded: 0 });
  });
});
