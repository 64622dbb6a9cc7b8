import { describe, expect, it } from '@jest/globals';
import { eventTypes, placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { movedUnits } from '../model/move-units.ts';
import type { Order } from '../model/order.ts';
import { releaseOrder } from '../release-order/release-order.ts';
import { loadOrder } from '../store/orders.ts';
import { holdOrder } from './hold-order.ts';

const support: Actor = { kind: 'staff', staffId: 's1', role: 'support', scopes: ['orders.write'] };
const request = { ...requestFrom(support), params: { orderId: 'ord_1' }, query: undefined };

const placed = async (order: Order): Promise<TestRuntime> => {
  const runtime = testRuntime();
  await placeSample(runtime, order);
  return runtime;
};
const hold = (runtime: TestRuntime, reason: 'fraud_review' | 'address_check' = 'fraud_review') =>
  holdOrder({ ...request, body: { reason } }, runtime);
const release = (runtime: TestRuntime) => releaseOrder({ ...request, body: { reason: 'checked' } }, runtime);
const pick = async ({ db }: TestRuntime) =>
  movedUnits((await loadOrder(db, 'ord_1')) as Order, [
    { lineId: 'ln_1', locationId: 'jakarta', from: 'allocated', to: 'picked', quantity: 1 },
  ]);

describe('an order that is held back', () => {
  it('cannot be picked until it is released, and both are announced once', async () => {
    const runtime = await placed(sampleOrder({ status: 'paid' }));

    const held = await hold(runtime);
    await hold(runtime);
    const between = await pick(runtime);
    const released = await release(runtime);
    await release(runtime);

    expect(held).toMatchObject({ version: 2, body: { hold: { reason: 'fraud_review' } } });
    expect(between).toMatchObject({ kind: 'refused', because: 'held' });
    expect(released.version).toBe(3);
    expect(released.body.hold).toBeUndefined();
    expect(await pick(runtime)).toMatchObject({ kind: 'moved' });
    expect([...eventTypes(runtime)].sort()).toEqual([
      'OrderHeld',
      'OrderPaid',
      'OrderPlaced',
      'OrderReleased',
    ]);
  });

  it('says the latest reason, whoever held it first', async () => {
    const runtime = await placed(sampleOrder());

    await Promise.all([hold(runtime), hold(runtime, 'address_check')]);

    expect((await loadOrder(runtime.db, 'ord_1'))?.version).toBe(3);
  });

  it('still has to stand: one that was cancelled is refused', async () => {
    await expect(hold(await placed(sampleOrder({ status: 'cancelled' })))).rejects.toMatchObject({
      contract: { code: 'ORDER_IS_OVER', status: 409 },
      details: { extensions: { orderStatus: 'cancelled' } },
    });
  });
});
