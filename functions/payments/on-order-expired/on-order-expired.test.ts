import { describe, expect, it } from '@jest/globals';
import { shirtsLeft } from '../../../test/support/sample-order.ts';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { sweepExpiredOrders } from '../../cancelling/sweep-expired-orders/sweep-expired-orders.ts';
import { onOrderExpired } from './on-order-expired.ts';

type Event = Parameters<typeof onOrderExpired>[0];

/** An order whose quarter of an hour is over; what the provider knows of it is decided first. */
const expired = async (paid: boolean) => {
  const world = await paymentsWorld();
  world.runtime.pass(16 * MINUTE);
  await sweepExpiredOrders({}, world.runtime);
  if (paid) world.provider.decide('ref-ord_1#1', { state: 'captured' });
  for (const event of world.events('OrderExpired')) await onOrderExpired(event as Event, world.runtime);
  return world;
};

describe('an order that expired', () => {
  it('is paid after all when the provider took the money and its notification was lost, and takes its stock again', async () => {
    const world = await expired(true);

    expect((await world.order()).status).toBe('paid');
    expect(await shirtsLeft(world.runtime)).toBe(0);
    expect(await world.money()).toMatchObject({ captured: 222_000, refunded: 0 });
  });

  it('stays expired when the provider has no money of it', async () => {
    const world = await expired(false);

    expect((await world.order()).status).toBe('expired');
    expect(await world.money()).toMatchObject({ captured: 0, refunded: 0 });
  });
});
