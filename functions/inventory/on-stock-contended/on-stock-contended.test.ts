import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { openTwoStores, SKU } from '../../../test/support/stock/two-stores.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { SECOND } from '#shared/time/clock.ts';
import { setStock } from '../set-stock/set-stock.ts';
import { readBuckets } from '../store/stock/stock.ts';
import { onStockContended } from './on-stock-contended.ts';

const params = { sku: SKU, locationId: 'jakarta' };

/** A thousand shirts that everybody wants. */
const shop = async () => {
  const runtime = testRuntime();
  await openTwoStores(runtime);
  await setStock(
    asking(staffWith('inventory.write'), { params, body: { onHand: 1000, expectedOnHand: 0 } }),
    runtime,
  );
  const buckets = async () => (await readBuckets(runtime.db, [params]))[0] ?? [];
  return {
    runtime,
    contend: () => onStockContended({ data: params } as Parameters<typeof onStockContended>[0], runtime),
    count: async () => (await buckets()).length,
    units: async () => (await buckets()).reduce((sum, { available }) => sum + available, 0),
  };
};

describe('a SKU that buyers compete for', () => {
  it('is spread over more buckets, without losing a unit', async () => {
    const { contend, count, units } = await shop();
    const before = await count();

    await contend();

    expect(await count()).toBeGreaterThan(before);
    expect(await units()).toBe(1000);
  });

  it('rests for ten seconds, so that the same event twice spreads it once', async () => {
    const { runtime, contend, count } = await shop();
    await contend();
    const once = await count();

    await contend();
    const twice = await count();
    runtime.pass(11 * SECOND);
    await contend();

    expect(twice).toBe(once);
    expect(await count()).toBeGreaterThan(once);
  });
});
