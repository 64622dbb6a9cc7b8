import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { buyOne } from '../support/shop/buying.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

describe('npm run audit', () => {
  it('proves the stock of a whole shop from its ledger while it sells', async () => {
    const world = await openWorld({ locations: 2 });
    const goods = await offer(world, { stock: [7, 3] });
    const place = { locationId: world.locations[0], sku: goods.sku };
    await shop.as('admin').setShards({ ...place, body: { shards: 2 } });
    await shop.as('admin').adjustStock({ body: { ...place, quantity: -1, reason: 'damaged' } });

    const selling = Promise.all(Array.from({ length: 12 }, () => buyOne(world, goods)));
    const audit = spawn(process.execPath, ['bin/audit.ts', '--url', shop.baseUrl], {
      env: { ...process.env, SATU_TOKEN: await shop.token('admin') },
    });
    let said = '';
    for (const stream of [audit.stdout, audit.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(audit, 'close')) as [number];
    await selling;

    // The shop is shared with other journeys, so there is more to look at than these two.
    expect(said).toMatch(/\d+ SKUs at locations checked, 0 findings/);
    expect(code).toBe(0);
  });
});
