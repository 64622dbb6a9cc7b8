import { describe, expect, it } from '@jest/globals';
import { cashOrder, eventTypes, placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { HOUR } from '#shared/time/clock.ts';
import type { Order } from '../model/order.ts';
import { confirmOrder } from './confirm-order.ts';

const support: Actor = { kind: 'staff', staffId: 's1', role: 'support', scopes: ['orders.write'] };
const expiring = cashOrder({ expiresAt: '2026-11-24T03:00:00.000Z' });

const placed = async (order: Order): Promise<TestRuntime> => {
  const runtime = testRuntime();
  await placeSample(runtime, order);
  return runtime;
};
const confirm = (runtime: TestRuntime) =>
  confirmOrder(
    { ...requestFrom(support), params: { orderId: 'ord_1' }, query: undefined, body: undefined },
    runtime,
  );

describe('confirming a cash order', () => {
  it('takes its time limit away and announces it, once', async () => {
    const runtime = await placed(expiring);

    await Promise.all([confirm(runtime), confirm(runtime)]);
    const answer = await confirm(runtime);

    expect(answer).toMatchObject({ version: 2, body: { status: 'confirmed' } });
    expect(answer.body.expiresAt).toBeUndefined();
    expect(eventTypes(runtime)).toEqual(['OrderPlaced', 'OrderConfirmed']);
  });

  it('is refused when it has expired, or is to be paid online', async () => {
    const late = await placed(expiring);
    late.pass(25 * HOUR);

    await expect(confirm(late)).rejects.toMatchObject({
      details: { extensions: { orderStatus: 'expired' } },
    });
    await expect(confirm(await placed(sampleOrder()))).rejects.toMatchObject({
      contract: { code: 'ORDER_NOT_CONFIRMABLE', status: 409 },
    });
  });
});
