import { describe, expect, it } from '@jest/globals';
import { put } from '#shared/dynamodb/write-action.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { openTwoStores, SKU } from '../../../test/support/stock/two-stores.ts';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import { levelOf } from '../../inventory/model/stock/stock.ts';
import { placeTakes } from '../../../test/support/stock/take-units.ts';
import { setChannelRules } from '../../inventory/set-channel-rules/set-channel-rules.ts';
import { setShards } from '../../inventory/set-shards/set-shards.ts';
import { setStock } from '../../inventory/set-stock/set-stock.ts';
import { readBuckets, stockKey } from '../../inventory/store/stock/stock.ts';
import { adjustStock } from './adjust-stock.ts';

const staff = requestFrom({ kind: 'staff', staffId: 'sta_1', role: 'admin', scopes: ['inventory.write'] });
const params = { sku: SKU, locationId: 'jakarta' };

const storeWith = async (onHand: number) => {
  const runtime = testRuntime();
  await openTwoStores(runtime);
  const count = (units: number, expectedOnHand: number, safetyStock?: number) =>
    setStock(
      { ...staff, params, query: undefined, body: { onHand: units, expectedOnHand, safetyStock } },
      runtime,
    );
  await count(onHand, 0);
  return {
    runtime,
    count,
    shard: (shards: number) => setShards({ ...staff, params, query: undefined, body: { shards } }, runtime),
    pool: (channels: Parameters<typeof setChannelRules>[0]['body']['channels']) =>
      setChannelRules(
        { ...staff, params, query: undefined, body: { channels, rebalance: false }, ifMatch: 0 },
        runtime,
      ),
    sell: (quantity: number) => placeTakes(runtime, [{ ...params, bucket: '0', quantity }]),
    adjust: async (
      quantity: number,
      reason: Parameters<typeof adjustStock>[0]['body']['reason'],
      note?: string,
    ) => {
      const { status, body } = await adjustStock(
        { ...staff, params: undefined, query: undefined, body: { ...params, quantity, reason, note } },
        runtime,
      );
      if (!('onHand' in body)) throw new Error('it waits for a second person');
      return { status, body };
    },
    buckets: async () => (await readBuckets(runtime.db, [params]))[0] ?? [],
  };
};

const refusalOf = async (run: Promise<unknown>) => {
  const error = await run.catch((thrown: unknown) => thrown);
  return isProblem(error) ? error.contract.code : error;
};

describe('an adjustment of stock', () => {
  it.each(['received', 'found', 'returned'] as const)(
    'is never refused for units that are %s, although more is promised than was counted',
    async (reason) => {
      const store = await storeWith(5);
      await store.sell(4);
      await store.count(2, 5);

      const { status, body } = await store.adjust(1, reason);

      expect([status, body.onHand, body.available]).toEqual([201, 3, -1]);
    },
  );

  it('brings repaired units back after a loss', async () => {
    const store = await storeWith(5);
    await store.adjust(-2, 'damaged');
    await store.sell(3);
    await store.adjust(-1, 'lost');

    const { body } = await store.adjust(1, 'repaired');

    expect(body).toMatchObject({ onHand: 4, available: 0, unavailable: 1 });
  });

  it('sets aside what is there over all shards, and leaves none of them below zero', async () => {
    const store = await storeWith(1000);
    await store.shard(4);

    const { body } = await store.adjust(-300, 'damaged');

    expect(body).toMatchObject({ onHand: 1000, available: 700, unavailable: 300 });
    expect((await store.buckets()).every(({ available }) => available >= 0)).toBe(true);
  });

  it('goes on after a count and a loss that are larger than the first shard', async () => {
    const store = await storeWith(1000);
    await store.shard(4);
    await store.count(600, 1000);
    const afterCount = [await store.adjust(50, 'received'), await store.adjust(-1, 'damaged')];

    const small = await storeWith(40);
    await small.shard(4);
    const lost = await small.adjust(-14, 'lost');
    const received = await small.adjust(3, 'received');

    expect(afterCount.map(({ status }) => status)).toEqual([201, 201]);
    expect([lost.body.available, received.body.available]).toEqual([26, 29]);
  });

  it('takes damaged units from a pool when nobody else has any, and says by how much it shrank', async () => {
    const store = await storeWith(10);
    await store.pool({ web: { pool: 8 } });

    const { body } = await store.adjust(-5, 'damaged');

    expect(body).toMatchObject({ onHand: 10, available: 5, unavailable: 5 });
    const events = store.runtime.db.items('inventory').flatMap((item) => item['event'] ?? []);
    expect(events).toMatchObject([
      { metadata: { type: 'ChannelPoolsShrunk' }, data: { pools: [{ channel: 'web', units: 3, left: 5 }] } },
    ]);
  });

  it('loses no more than is on hand', async () => {
    const store = await storeWith(5);

    expect([
      await refusalOf(store.adjust(-50, 'lost')),
      await refusalOf(store.adjust(-6, 'correction')),
    ]).toEqual(['INSUFFICIENT_STOCK', 'INSUFFICIENT_STOCK']);
    expect((await store.adjust(-5, 'lost')).body.onHand).toBe(0);
  });

  it('sets aside no more than is available', async () => {
    const store = await storeWith(5);
    await store.sell(4);

    expect(await refusalOf(store.adjust(-2, 'damaged'))).toBe('INSUFFICIENT_STOCK');
  });

  it('keeps its note in its movement', async () => {
    const store = await storeWith(5);

    await store.adjust(-1, 'damaged', 'a sleeve is torn');

    expect(await store.runtime.db.get(stockKey(SKU, 'jakarta'))).toMatchObject({
      movement: { reason: 'damaged', note: 'a sleeve is torn' },
    });
  });
});

describe('a count of stock', () => {
  it('is possible where a shop has less than nothing on hand', async () => {
    const store = await storeWith(5);
    const item = await store.runtime.db.get<object>(stockKey(SKU, 'jakarta'));
    await store.runtime.db.writeOne(put(stockKey(SKU, 'jakarta'), { ...item, onHand: -45, available: -45 }));

    const { body } = await store.count(10, -45);

    expect(body).toMatchObject({ onHand: 10, available: 10 });
  });

  it('shrinks pools that do not fit any more, the less important one first', async () => {
    const store = await storeWith(10);
    await store.pool({ till: { pool: 4, priority: 1 }, web: { pool: 4 } });

    await store.count(5, 10);

    const buckets = await store.buckets();
    expect(levelOf(buckets)?.available).toBe(5);
    expect(buckets.map(({ bucket, available }) => [bucket, available])).toEqual([
      ['0', 0],
      ['pool-till', 4],
      ['pool-web', 1],
    ]);
  });

  it('answers alike when three equal ones come at once', async () => {
    const store = await storeWith(10);

    const answers = await Promise.all([store.count(7, 10), store.count(7, 10), store.count(7, 10)]);

    expect(answers.map(({ status, body }) => [status, body.onHand])).toEqual([
      [200, 7],
      [200, 7],
      [200, 7],
    ]);
  });
});
