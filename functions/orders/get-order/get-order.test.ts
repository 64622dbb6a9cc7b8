import { describe, expect, it } from '@jest/globals';
import { asking, customer, guest, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { guestToken } from '#shared/secrets/secrets.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { getOrder } from './get-order.ts';

const shop = async (customerId?: string) => {
  const runtime = testRuntime();
  await placeSample(runtime, sampleOrder({ customerId }));
  return {
    runtime,
    token: await guestToken(runtime.secrets, 'order', 'ord_1'),
    read: (actor: Actor, token?: string) =>
      getOrder(asking(actor, { params: { orderId: 'ord_1' }, guestToken: token }), runtime),
  };
};

describe('reading an order', () => {
  it('takes its token, the customer who placed it, or staff; for others there is none', async () => {
    const { read, token } = await shop('cus_ayu');

    for (const [actor, with_] of [
      [guest, token],
      [customer('cus_ayu'), undefined],
      [staffWith('orders.read'), undefined],
    ] as const)
      expect((await read(actor, with_)).body.orderId).toBe('ord_1');
    expect(await refusalOf(read(guest))).toBe('ORDER_NOT_FOUND');
    expect(await refusalOf(read(customer('cus_budi')))).toBe('ORDER_NOT_FOUND');
  });

  it('shows one that nobody paid in time as expired before the sweep comes by', async () => {
    const { runtime, read, token } = await shop();
    const before = (await read(guest, token)).body.status;

    runtime.pass(15 * MINUTE);

    expect([before, (await read(guest, token)).body.status]).toEqual(['awaiting_payment', 'expired']);
  });
});
