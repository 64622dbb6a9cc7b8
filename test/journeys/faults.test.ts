import { describe, expect, it } from '@jest/globals';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

describe('deliveries that come twice, late and in another order', () => {
  it('change nothing twice', async () => {
    const world = await openWorld();
    await shop.faults({ seed: 7, duplicate: 1, reorder: 0.5, delayMs: [0, 50] });

    const goods = await offer(world, { stock: [10] });
    await shop.settle();
    const happened = await shop.faultsHappened();
    const movements = await shop
      .as('admin')
      .listMovements({ locationId: world.locations[0], sku: goods.sku });

    expect(happened).toMatchObject({ duplicate: expect.any(Number), reorder: expect.any(Number) });
    expect(movements.body.data).toHaveLength(1);
  });
});
