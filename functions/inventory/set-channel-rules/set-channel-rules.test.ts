import { describe, expect, it } from '@jest/globals';
import { openTwoStores, SKU } from '../../../test/support/stock/two-stores.ts';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { refreshChannelRules } from '../refresh-channel-rules/refresh-channel-rules.ts';
import { setShards } from '../set-shards/set-shards.ts';
import { setStock } from '../set-stock/set-stock.ts';
import { levelOf } from '../model/stock/stock.ts';
import { sourcesFor } from '../model/stock/sources.ts';
import { readBuckets } from '../store/stock/stock.ts';
import { setChannelRules } from './set-channel-rules.ts';

const staff = requestFrom({ kind: 'staff', staffId: 'sta_1', role: 'admin', scopes: ['inventory.write'] });
const params = { sku: SKU, locationId: 'jakarta' };

/** Twenty pieces over four shards, two of them safety stock. */
const spreadStock = async () => {
  const runtime = testRuntime();
  await openTwoStores(runtime);
  const body = { onHand: 20, expectedOnHand: 0, safetyStock: 2 };
  await setStock({ ...staff, params, query: undefined, body }, runtime);
  await setShards({ ...staff, params, query: undefined, body: { shards: 4 } }, runtime);
  const sellable = async (channel: string) => {
    const [buckets = []] = await readBuckets(runtime.db, [params]);
    return sourcesFor(channel, buckets).reduce((sum, source) => sum + source.sellable, 0);
  };
  const set = (channels: Parameters<typeof setChannelRules>[0]['body']['channels']) =>
    setChannelRules(
      { ...staff, params, query: undefined, body: { channels, rebalance: false }, ifMatch: 0 },
      runtime,
    );
  return { runtime, sellable, set };
};

describe('rules for a channel where stock is spread over shards', () => {
  it('fill a pool from all of them, and leave the sum as it is', async () => {
    const { runtime, sellable, set } = await spreadStock();

    const { body } = await set({ web: { pool: 12 } });

    const [buckets = []] = await readBuckets(runtime.db, [params]);
    expect(body.channels['web']).toMatchObject({ pool: 12, poolAvailable: 12 });
    expect([await sellable('web'), await sellable('till')]).toEqual([18, 6]);
    expect(levelOf(buckets)).toMatchObject({ onHand: 20, available: 20 });
  });

  it('take a share of all of them, without safety stock, and follow it', async () => {
    const { runtime, sellable, set } = await spreadStock();

    await set({ web: { capPercent: 50 }, till: { buffer: { percent: 10 } } });
    const before = [await sellable('web'), await sellable('till')];
    const count = { onHand: 10, expectedOnHand: 20 };
    await setStock({ ...staff, params, query: undefined, body: count }, runtime);
    await refreshChannelRules({}, runtime);

    expect(before).toEqual([9, 16]);
    expect([await sellable('web'), await sellable('till')]).toEqual([4, 7]);
  });

  it('are refused for more than is free over all of them', async () => {
    const { set } = await spreadStock();

    const refusal = await set({ web: { pool: 10 }, till: { pool: 9 } }).catch((error: unknown) => error);

    expect(isProblem(refusal) && refusal.message).toContain('19 units set aside in total');
  });
});
