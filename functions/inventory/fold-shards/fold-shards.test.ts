import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { openTwoStores, SKU } from '../../../test/support/stock/two-stores.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { HOUR } from '#shared/time/clock.ts';
import { setShards } from '../set-shards/set-shards.ts';
import { setStock } from '../set-stock/set-stock.ts';
import { readBuckets } from '../store/stock/stock.ts';
import { foldShards } from './fold-shards.ts';

const staff = staffWith('inventory.write');
const params = { sku: SKU, locationId: 'jakarta' };

/** So many shirts in eight buckets. */
const shop = async (onHand: number) => {
  const runtime = testRuntime();
  await openTwoStores(runtime);
  await setStock(asking(staff, { params, body: { onHand, expectedOnHand: 0 } }), runtime);
  await setShards(asking(staff, { params, body: { shards: 8 } }), runtime);
  const buckets = async () => (await readBuckets(runtime.db, [params]))[0] ?? [];
  return {
    runtime,
    sellable: async () => (await buckets()).filter(({ available }) => available > 0).length,
    units: async () => (await buckets()).reduce((sum, { available }) => sum + available, 0),
  };
};

describe('stock that is spread over buckets', () => {
  it('is folded into fewer when little is left, without losing a unit', async () => {
    const { runtime, sellable, units } = await shop(10);
    const before = await sellable();

    await foldShards({}, runtime);

    expect(await sellable()).toBeLessThan(before);
    expect(await units()).toBe(10);
  });

  it('stays spread while there is much of it and the rush goes on, and is folded when it is over', async () => {
    const { runtime, sellable, units } = await shop(10_000);
    await foldShards({}, runtime);
    const busy = await sellable();

    runtime.pass(24 * HOUR);
    for (let minute = 0; minute < 10; minute += 1) await foldShards({}, runtime);

    expect(busy).toBe(8);
    expect(await sellable()).toBeLessThan(8);
    expect(await units()).toBe(10_000);
  });
});
