import { describe, expect, it } from '@jest/globals';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { moveLineQuantitiesPart } from '../../orders/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { onPickupCollected } from './on-pickup-collected.ts';

describe('an order whose goods are collected in the store', () => {
  it('is captured with the collection, once however often it is told', async () => {
    const world = await paymentsWorld();
    world.provider.decide('ref-ord_1#1', { state: 'authorised' });
    await world.notify({ says: 'pending' });
    const cause = { actor: { kind: 'guest' }, correlationId: 'correlation-1' } as const;
    const units = { lineId: 'ln_1', locationId: 'jakarta', quantity: 2 } as const;
    await commit(world.runtime.db, [
      moveLineQuantitiesPart(await world.order(), [{ ...units, from: 'allocated', to: 'delivered' }], {
        clock: world.runtime.clock,
        cause,
        recentKeys: [],
      }),
    ]);
    const event = {
      metadata: { eventId: 'collected-1', correlationId: 'correlation-1' },
      data: { orderId: 'ord_1' },
    } as Parameters<typeof onPickupCollected>[0];
    for (let time = 0; time < 2; time += 1) await onPickupCollected(event, world.runtime);
    await world.deliver(2);

    expect([...world.provider.captures.values()]).toEqual([222_000]);
    expect(await world.order()).toMatchObject({ status: 'paid' });
  });
});
