import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { openTwoStores, SKU } from '../../../test/support/stock/two-stores.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { setChannelRules } from '../set-channel-rules/set-channel-rules.ts';
import { setStock } from '../set-stock/set-stock.ts';
import { sourcesFor } from '../model/stock/sources.ts';
import { levelOf } from '../model/stock/stock.ts';
import { movementKey } from '../store/ledger/ledger.ts';
import { readBuckets } from '../store/stock/stock.ts';
import { rebalancePools } from './rebalance-pools.ts';

const params = { sku: SKU, locationId: 'jakarta' };
const staff = staffWith('inventory.write');

/** Twenty pieces, ten in the pool of each of two channels. */
const pooledStock = async (rebalance: boolean) => {
  const runtime = testRuntime();
  await openTwoStores(runtime);
  await setStock(asking(staff, { params, body: { onHand: 20, expectedOnHand: 0 } }), runtime);
  await setChannelRules(
    asking(staff, {
      params,
      body: { channels: { web: { pool: 10 }, till: { pool: 10 } }, rebalance },
      ifMatch: 0,
    }),
    runtime,
  );
  let version = 100;
  const sell = async (channel: string, units: number, daysAgo = 1) => {
    version += 1;
    const movement = {
      type: 'sale',
      change: -units,
      onHandChange: 0,
      unavailableChange: 0,
      available: 0,
      bucket: '0',
      version,
      reference: 'ord_1',
      actor: 'guest',
      channel,
      at: instant(runtime.clock, -daysAgo * DAY),
    };
    await runtime.db.putMany([[movementKey(params, movement), movement]]);
  };
  const poolsAfter = async () => {
    await rebalancePools({}, runtime);
    const [buckets = []] = await readBuckets(runtime.db, [params]);
    const of = (channel: string) =>
      sourcesFor(channel, buckets).reduce((sum, source) => sum + source.sellable, 0);
    return { web: of('web'), till: of('till'), available: levelOf(buckets)?.available };
  };
  return { sell, poolsAfter };
};

describe('pools that follow sales', () => {
  it('grow for the channel that sold more in the last seven days; together they stay', async () => {
    const { sell, poolsAfter } = await pooledStock(true);
    await sell('web', 9);
    await sell('till', 1);

    const after = await poolsAfter();

    expect(after.web).toBeGreaterThan(after.till);
    expect(after.web + after.till).toBe(20);
    expect(after.available).toBe(20);
    expect(await poolsAfter()).toEqual(after);
  });

  it('stay as they are when the sales are older, or nobody said that they follow', async () => {
    const old = await pooledStock(true);
    await old.sell('web', 9, 8);
    const fixed = await pooledStock(false);
    await fixed.sell('web', 9);

    expect(await old.poolsAfter()).toEqual({ web: 10, till: 10, available: 20 });
    expect(await fixed.poolsAfter()).toEqual({ web: 10, till: 10, available: 20 });
  });
});
