import { describe, expect, it } from '@jest/globals';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { cancelUnitsPart } from '../../orders/public.ts';
import { refundOrder } from '../refund-order/refund-order.ts';
import { commit } from '#shared/dynamodb/transaction.ts';

const paidWorld = async () => {
  const world = await paymentsWorld();
  world.provider.decide('ref-ord_1#1', { state: 'captured' });
  await world.notify();
  return world;
};

type World = Awaited<ReturnType<typeof paidWorld>>;

const cancelOne = async ({ runtime, order }: World): Promise<void> => {
  const cause = { actor: { kind: 'guest' }, correlationId: 'c' } as const;
  const lines = [{ lineId: 'ln_1', quantity: 1 }];
  await commit(runtime.db, [cancelUnitsPart(await order(), lines, { clock: runtime.clock, cause })]);
};

const goodwill = ({ runtime }: World, body: Parameters<typeof refundOrder>[0]['body']) =>
  refundOrder(
    {
      ...requestFrom({ kind: 'staff', staffId: 'f1', role: 'finance', scopes: ['payments.write'] }),
      params: { orderId: 'ord_1' },
      query: undefined,
      body,
    },
    runtime,
  );

describe('the money of cancelled units', () => {
  it('goes back once, however often it is told', async () => {
    const world = await paidWorld();
    await cancelOne(world);

    await world.deliver(3);

    expect(await world.money()).toMatchObject({ captured: 222_000, refunded: 111_000, pending: 0 });
  });

  it('does not go back again when goodwill gave it back before', async () => {
    const world = await paidWorld();
    await goodwill(world, { lines: [{ lineId: 'ln_1', quantity: 2 }] });
    await world.deliver();
    await cancelOne(world);

    await world.deliver();

    expect(await world.money()).toMatchObject({ captured: 222_000, refunded: 222_000 });
  });

  it('is what is left of it when goodwill gave back more than that', async () => {
    const world = await paidWorld();
    await goodwill(world, { amount: 200_000 });
    await world.deliver();
    await cancelOne(world);

    await world.deliver(2);

    expect(await world.money()).toMatchObject({ refunded: 222_000, inLedger: 0 });
  });
});
