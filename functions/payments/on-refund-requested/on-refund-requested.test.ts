import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { refundOrder } from '../refund-order/refund-order.ts';

/** A paid order of 222,000 of which 50,000 are to go back. */
const requested = async () => {
  const world = await paymentsWorld();
  world.provider.decide('ref-ord_1#1', { state: 'captured' });
  await world.notify();
  await refundOrder(
    asking(staffWith('payments.write'), { params: { orderId: 'ord_1' }, body: { amount: 50_000 } }),
    world.runtime,
  );
  return world;
};

const sent = ({ provider }: Awaited<ReturnType<typeof requested>>) =>
  [...provider.refunds.values()].reduce((sum, amount) => sum + amount, 0);

describe('a refund that was requested', () => {
  it('is paid out once, however often its event is delivered', async () => {
    const world = await requested();

    await world.deliver(3);

    expect([sent(world), world.provider.refunds.size]).toEqual([50_000, 1]);
    expect(await world.money()).toMatchObject({ refunded: 50_000, pending: 0, inLedger: 172_000 });
    expect(world.events('PaymentRefunded')).toHaveLength(1);
  });

  it.each(['before', 'after'] as const)(
    'is still paid out once when the provider breaks %s it took the call',
    async (when) => {
      const world = await requested();
      world.provider.breakNext('refund', when);

      await expect(world.deliver()).rejects.toThrow('cannot be reached');
      const between = await world.money();
      await world.deliver();

      expect(between).toMatchObject({ refunded: 0, pending: 1 });
      expect([sent(world), world.provider.refunds.size]).toEqual([50_000, 1]);
      expect(await world.money()).toMatchObject({ refunded: 50_000, pending: 0 });
    },
  );
});
