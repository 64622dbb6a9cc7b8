import { describe, expect, it } from '@jest/globals';
import { openTwoStores, SKU } from '../../../../test/support/stock/two-stores.ts';
import { placeTakes } from '../../../../test/support/stock/take-units.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../../test/support/test-runtime.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { offerKey } from '../../../catalog/public.ts';
import { setStock } from '../../set-stock/set-stock.ts';
import { projectStock } from './project-stock.ts';

const staff = requestFrom({ kind: 'staff', staffId: 'sta_1', role: 'admin', scopes: ['inventory.write'] });
const skus = [SKU, 'SCARF', 'HAT'];
const places = skus.map((sku) => ({ sku, locationId: 'jakarta' }));

const shopWith = async (onHand: number) => {
  const runtime = testRuntime();
  await openTwoStores(runtime);
  for (const sku of skus) {
    const offer = { sku, productId: sku, productVersion: 1, status: 'active', publish: { web: {} } };
    await runtime.db.writeOne(put(offerKey(sku), offer));
    const params = { sku, locationId: 'jakarta' };
    await setStock({ ...staff, params, query: undefined, body: { onHand, expectedOnHand: 0 } }, runtime);
  }
  await projectStock(places, runtime);
  return {
    runtime,
    sell: (sku: string, quantity: number) =>
      placeTakes(runtime, [{ sku, locationId: 'jakarta', bucket: '0', quantity }]),
    rows: () =>
      runtime.db
        .items('inventory')
        .filter(({ pk, sk }) => String(pk).startsWith('F#') && sk === 'A')
        .map(({ sku, availableToPromise }) => [sku, availableToPromise]),
    events: () =>
      runtime.db
        .items('inventory')
        .flatMap(({ event }) =>
          event === undefined ? [] : [(event as { metadata: { type: string } }).metadata.type],
        ),
  };
};

/** The same runtime, with something that happens before a call of its database, and the names of all calls. */
const watched = (runtime: TestRuntime, before: (call: keyof Database, nth: number) => Promise<void>) => {
  const calls: (keyof Database)[] = [];
  const keysRead: number[] = [];
  const notice = async (name: keyof Database) => {
    calls.push(name);
    await before(name, calls.filter((each) => each === name).length);
  };
  const db: Database = {
    ...runtime.db,
    getMany: async (keys, options) => {
      await notice('getMany');
      keysRead.push(keys.length);
      return runtime.db.getMany(keys, options);
    },
    writeOne: async (action) => {
      await notice('writeOne');
      return runtime.db.writeOne(action);
    },
  };
  return { calls, keysRead, runtime: { ...runtime, db } };
};

describe('what lists and feeds remember of stock', () => {
  it('is only read, and not written, when a sale leaves plenty', async () => {
    const shop = await shopWith(1000);
    await shop.sell(SKU, 3);
    const { calls, runtime } = watched(shop.runtime, async () => {});

    await projectStock(places, runtime);

    expect(calls).toEqual(['getMany', 'getMany']);
    expect(shop.rows()).toContainEqual([SKU, 1000]);
  });

  it('looks again at the one row that somebody else wrote meanwhile, and at no other', async () => {
    const shop = await shopWith(50);
    for (const sku of skus) await shop.sell(sku, 1);
    const { calls, keysRead, runtime } = watched(shop.runtime, async (call, nth) => {
      if (call === 'writeOne' && nth === 1) await projectStock(places.slice(0, 1), shop.runtime);
    });

    await projectStock(places, runtime);

    expect(calls.filter((call) => call === 'writeOne')).toHaveLength(3);
    // Rows, then stock at two places and the offer of each; of the two that were written again; and of the one that moved.
    expect(keysRead).toEqual([9, 9, 6, 1, 3]);
    expect(shop.rows().map(([, figure]) => figure)).toEqual([49, 49, 49]);
  });

  it('is put right when stock went back between reading and writing, and nobody else had a reason to write', async () => {
    const shop = await shopWith(1);
    await shop.sell(SKU, 1);
    const { runtime } = watched(shop.runtime, async (call, nth) => {
      if (call !== 'writeOne' || nth !== 1) return;
      // Given back, and heard of by somebody who finds what was remembered before still right.
      await shop.sell(SKU, -1);
      await projectStock(places, shop.runtime);
    });

    await projectStock(places, runtime);

    expect(shop.rows()).toContainEqual([SKU, 1]);
    expect(shop.events().sort()).toEqual([
      'StockDepleted',
      ...skus.map(() => 'StockReplenished'),
      'StockReplenished',
    ]);
  });
});
