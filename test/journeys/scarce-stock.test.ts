import { describe, expect, it } from '@jest/globals';
import { buyOne } from '../support/shop/buying.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

const outcomes = (answers: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
};

describe('100 buyers of the last 10 pieces', () => {
  it('make exactly 10 orders; 90 are told that there is not enough, and nothing is left or lost', async () => {
    const world = await openWorld();
    const goods = await offer(world, { stock: [10] });

    const answers = await Promise.all(Array.from({ length: 100 }, () => buyOne(world, goods)));
    const stock = await shop.as('admin').getStock({ locationId: world.locations[0], sku: goods.sku });

    expect(outcomes(answers)).toEqual({ '201 confirmed': 10, '409 INSUFFICIENT_STOCK': 90 });
    expect(stock.body).toMatchObject({ available: 0, onHand: 10, reserved: 10, committed: 0 });
  });

  it('make exactly 10 orders, too, when the pieces are spread over shards and two stores', async () => {
    const world = await openWorld({ locations: 2 });
    const goods = await offer(world, { stock: [7, 3] });
    await shop.as('admin').setShards({ locationId: world.locations[0], sku: goods.sku, body: { shards: 4 } });

    const answers = await Promise.all(Array.from({ length: 100 }, () => buyOne(world, goods)));
    const { body } = await shop.guest.getAvailability({ sku: goods.sku, channel: world.channel });

    expect(outcomes(answers)).toEqual({ '201 confirmed': 10, '409 INSUFFICIENT_STOCK': 90 });
    expect(body.total).toBe(0);
  });
});

describe('the movement ledger', () => {
  it('adds up to the stock there is, without a gap', async () => {
    const world = await openWorld();
    const goods = await offer(world, { stock: [5] });
    const place = { locationId: world.locations[0], sku: goods.sku };
    const admin = shop.as('admin');
    await buyOne(world, goods);
    await admin.adjustStock({ body: { ...place, quantity: -1, reason: 'damaged' } });
    await admin.setStock({ ...place, body: { onHand: 8, expectedOnHand: 5 } });
    await shop.settle();

    const { body } = await admin.listMovements(place);
    const stock = await admin.getStock(place);

    const sum = (of: 'change' | 'onHandChange' | 'unavailableChange') =>
      body.data.reduce((total, row) => total + row[of], 0);
    expect(body.data.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
    expect({
      available: sum('change'),
      onHand: sum('onHandChange'),
      unavailable: sum('unavailableChange'),
    }).toEqual({ available: 6, onHand: 8, unavailable: 1 });
    expect(stock.body).toMatchObject({ available: 6, onHand: 8, unavailable: 1, reserved: 1 });
  });
});
