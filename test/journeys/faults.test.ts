import { describe, expect, it } from '@jest/globals';
import { buyOne } from '../support/shop/buying.ts';
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

  it('fail and are tried again until every buyer has their confirmation', async () => {
    const world = await openWorld();
    const goods = await offer(world, { stock: [10] });
    const before = (await confirmations()).length;
    await shop.faults({
      kills: [{ function: 'engagement-events', service: 'dynamodb', call: 1, when: 'before', times: 3 }],
    });

    for (let order = 0; order < 6; order += 1) await buyOne(world, goods, 1, buyer);
    await shop.settle();
    const happened = await shop.faultsHappened();

    expect(happened['kill before']).toBe(3);
    expect((await confirmations()).length - before).toBe(6);
  });
});

/** An address of its own: one that nobody has proven gets twenty messages a day, whichever test sends them. */
const buyer = { name: 'Putri', email: 'putri.faults@example.com' };

const confirmations = async () =>
  (await shop.messages()).filter((message) => JSON.stringify(message).includes(buyer.email));
