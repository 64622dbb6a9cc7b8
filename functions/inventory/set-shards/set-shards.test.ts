import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { openTwoStores, SKU } from '../../../test/support/stock/two-stores.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { setStock } from '../set-stock/set-stock.ts';
import { readBuckets } from '../store/stock/stock.ts';
import { setShards } from './set-shards.ts';

const staff = staffWith('inventory.write');
const params = { sku: SKU, locationId: 'jakarta' };

const store = async (onHand: number) => {
  const runtime = testRuntime();
  await openTwoStores(runtime);
  if (onHand > 0) await setStock(asking(staff, { params, body: { onHand, expectedOnHand: 0 } }), runtime);
  return {
    shard: (shards: number) => setShards(asking(staff, { params, body: { shards } }), runtime),
    availableIn: async () =>
      ((await readBuckets(runtime.db, [params]))[0] ?? []).map(({ available }) => available),
  };
};

describe('spreading a SKU over stock buckets', () => {
  it('neither loses nor makes a unit, spreading and folding back', async () => {
    const { shard, availableIn } = await store(10);

    const counts = [];
    for (const shards of [4, 2, 1, 3]) {
      expect((await shard(shards)).body.shards).toBe(shards);
      counts.push((await availableIn()).reduce((sum, units) => sum + units, 0));
    }

    expect(counts).toEqual([10, 10, 10, 10]);
  });

  it('gives every bucket a share of what is there', async () => {
    const { shard, availableIn } = await store(12);
    await shard(4);

    const shares = await availableIn();

    expect(shares.filter((units) => units > 0).length).toBeGreaterThanOrEqual(4);
  });

  it('is refused where nothing was ever counted', async () => {
    const { shard } = await store(0);

    expect(await refusalOf(shard(4))).toBe('STOCK_NOT_FOUND');
  });
});
