import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { marketplaceWorld } from '../../../test/support/marketplace-world.ts';
import { synchroniseMarketplace } from './synchronise-marketplace.ts';

const ask = (world: Awaited<ReturnType<typeof marketplaceWorld>>, marketplace = 'sandbox') =>
  synchroniseMarketplace(
    asking(staffWith('orders.write'), { params: { marketplace }, body: {} }),
    world.runtime,
  );

describe('telling a marketplace on request', () => {
  it('does not wait for the end of a pause', async () => {
    const world = await marketplaceWorld();
    await world.list('SHIRT');
    await world.promise('SHIRT', 5);
    world.pass(6000);
    await world.fail('unavailable', 3);
    const failing = [(await ask(world)).body.outcome, await ask(world), await ask(world)];

    const back = await ask(world);

    expect(failing[0]).toBe('done');
    expect(failing[2]).toMatchObject({ body: { outcome: 'paused', marketplace: { failures: 3 } } });
    expect(back.body).toMatchObject({ outcome: 'done', marketplace: { failures: 0 } });
    expect(await world.figures()).toEqual({ 'L-SHIRT': 5 });
  });

  it('is refused where no account is connected', async () => {
    expect(await refusalOf(ask(await marketplaceWorld(), 'shopify'))).toBe('MARKETPLACE_ACCOUNT_NOT_FOUND');
  });
});
