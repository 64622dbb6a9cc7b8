import { beforeEach, describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import type { TestRuntime } from '../../../test/support/test-runtime.ts';
import { loadHealth, saveHealth } from '../store/health.ts';
import { connectMarketplace } from './connect-marketplace.ts';

let runtime: TestRuntime;
beforeEach(async () => {
  runtime = await stockedShop({});
});

const connect = (settings: Readonly<Record<string, string>>, ifMatch = 0, marketplace = 'sandbox') =>
  connectMarketplace(
    asking(staffWith('channels.write'), {
      params: { marketplace },
      body: { channel: 'web', settings, paused: false },
      ifMatch,
    }),
    runtime,
  );

describe('an account at a marketplace', () => {
  it('is made once, and sent again unchanged it keeps its version', async () => {
    const made = await connect({ shop: 'demo' });
    const same = await connect({ shop: 'demo' });

    expect([made.status, same.status, same.version]).toEqual([201, 200, 1]);
    expect(made.body).toMatchObject({ marketplace: 'sandbox', channel: 'web', failures: 0 });
  });

  it('is told all stock anew when it is another shop', async () => {
    await connect({ shop: 'demo' });
    const known = await loadHealth(runtime.db, 'sandbox');
    await saveHealth({ ...known, stockCursor: 'far', failures: 5 }, [], runtime);

    await connect({ shop: 'another' }, 1);

    const health = await loadHealth(runtime.db, 'sandbox');
    expect([health.stockCursor, health.failures]).toEqual([undefined, 0]);
  });

  it.each([
    ['INVALID_REQUEST', {}, 'sandbox'],
    ['INVALID_REQUEST', { shop: 'Demo Shop' }, 'sandbox'],
    ['INVALID_REQUEST', { shop: 'demo', constructor: 'x' }, 'sandbox'],
    ['INVALID_REQUEST', { shop: 'evil.example.com', locationId: 'gid://shopify/Location/1' }, 'shopify'],
    ['INVALID_REQUEST', { shop: 'demo.myshopify.com' }, 'shopify'],
    ['MARKETPLACE_UNKNOWN', { shop: 'demo' }, 'etsy'],
  ] as const)('is refused with %s for %j at %s', async (code, settings, marketplace) => {
    expect(await refusalOf(connect(settings, 0, marketplace))).toBe(code);
  });
});
