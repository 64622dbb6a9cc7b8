import { describe, expect, it } from '@jest/globals';
import { openTwoStores, SKU } from '../../../test/support/stock/two-stores.ts';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import { getChannelRules } from '../get-channel-rules/get-channel-rules.ts';
import { getStock } from '../get-stock/get-stock.ts';
import { listMovements } from '../list-movements/list-movements.ts';
import { listStock } from '../list-stock/list-stock.ts';

const clerkOf = (store: string) => ({
  ...requestFrom({
    kind: 'staff',
    staffId: 'sta_1',
    role: 'store-clerk',
    scopes: ['inventory.read'],
    locations: [store],
  }),
  body: undefined,
});
const page = { limit: 24 };

const reads = {
  'the stock of a SKU': (from: string, runtime: ReturnType<typeof testRuntime>) =>
    getStock({ ...clerkOf(from), params: { locationId: 'bandung', sku: SKU }, query: undefined }, runtime),
  'all stock': (from: string, runtime: ReturnType<typeof testRuntime>) =>
    listStock({ ...clerkOf(from), params: { locationId: 'bandung' }, query: page }, runtime),
  'the movements': (from: string, runtime: ReturnType<typeof testRuntime>) =>
    listMovements({ ...clerkOf(from), params: { locationId: 'bandung', sku: SKU }, query: page }, runtime),
  'the rules of channels': (from: string, runtime: ReturnType<typeof testRuntime>) =>
    getChannelRules(
      { ...clerkOf(from), params: { locationId: 'bandung', sku: SKU }, query: undefined },
      runtime,
    ),
};

describe('a clerk of one store', () => {
  it.each(Object.entries(reads))('reads %s of their own store, and of no other', async (_what, read) => {
    const runtime = testRuntime();
    await openTwoStores(runtime);

    await expect(read('jakarta', runtime)).rejects.toThrow('FORBIDDEN');
    const own = await read('bandung', runtime).then(
      () => 'shown',
      (error: Error) => error.message,
    );
    expect(own).not.toContain('FORBIDDEN');
  });
});
