import { describe, expect, it } from '@jest/globals';
import { openTwoStores, SKU } from '../../../test/support/stock/two-stores.ts';
import { placeTakes } from '../../../test/support/stock/take-units.ts';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { HOUR, instant, MINUTE } from '#shared/time/clock.ts';
import { offerKey, type Publication } from '../../catalog/public.ts';
import { getAvailability } from '../get-availability/get-availability.ts';
import { setStock } from '../set-stock/set-stock.ts';
import { projectSkus } from '../store/projections/project-skus.ts';
import { stockChangesOf } from '../store/projections/stock-changes.ts';
import { turnPublications } from './turn-publications.ts';

const staff = requestFrom({ kind: 'staff', staffId: 'sta_1', role: 'admin', scopes: ['inventory.write'] });
const jakarta = { sku: SKU, locationId: 'jakarta' };
const scarcity = { last: 5, low: 20 };

/** Twenty-five shirts in Jakarta, and the channels web and till, which both sell from there. */
const shopWith = async (publish: Readonly<Record<string, Publication>>) => {
  const runtime = testRuntime();
  await openTwoStores(runtime);
  let productVersion = 0;
  const publishIn = async (channels: Readonly<Record<string, Publication>>) => {
    productVersion += 1;
    const offer = { sku: SKU, productId: 'shirt', productVersion, status: 'active', publish: channels };
    await runtime.db.writeOne(put(offerKey(SKU), offer));
    await projectSkus([SKU], runtime);
  };
  await setStock(
    { ...staff, params: jakarta, query: undefined, body: { onHand: 25, expectedOnHand: 0 } },
    runtime,
  );
  await publishIn(publish);
  return {
    runtime,
    publishIn,
    rows: async (code: string) => {
      runtime.pass(6000);
      const channel = { code, locations: ['jakarta'], scarcity } as unknown as Parameters<
        typeof stockChangesOf
      >[0];
      const { data } = await stockChangesOf(channel, { limit: 10 }, runtime);
      return data.map(({ availableToPromise, gone }) => (gone === true ? 'gone' : availableToPromise));
    },
    available: async (channel: string) => {
      const query = { sku: SKU, channel, explain: false };
      const { body } = await getAvailability(
        { ...staff, params: undefined, query, body: undefined },
        runtime,
      );
      return body.total;
    },
    sell: async (quantity: number) => {
      await placeTakes(runtime, [{ ...jakarta, bucket: '0', quantity }]);
      await projectSkus([SKU], runtime);
    },
    lowStock: () =>
      runtime.db
        .items('inventory')
        .flatMap(({ event }) =>
          event === undefined ? [] : [event as { metadata: { type: string; channel: string } }],
        )
        .filter(({ metadata }) => metadata.type === 'LowStock')
        .map(({ metadata }) => metadata.channel),
  };
};

describe('stock in channels', () => {
  it('speaks only where the SKU is sold: availability, the feed, and LowStock', async () => {
    const shop = await shopWith({ web: {} });

    await shop.sell(10);

    expect([await shop.available('web'), await shop.available('till')]).toEqual([15, 0]);
    expect([await shop.rows('web'), await shop.rows('till')]).toEqual([[15], []]);
    expect(shop.lowStock()).toEqual(['web']);
  });

  it('says once that it is gone when a channel stops selling it, and nothing after', async () => {
    const shop = await shopWith({ web: {} });
    await shop.publishIn({});
    const stopped = await shop.rows('web');

    await shop.sell(10);

    expect([stopped, await shop.rows('web')]).toEqual([['gone'], ['gone']]);
    expect(shop.lowStock()).toEqual([]);
  });

  it('gets its row when the date of a publication comes, and its last one when it passes', async () => {
    const start = Date.parse('2026-11-23T03:00:00.000Z');
    const at = (ms: number) => new Date(start + ms).toISOString();
    const shop = await shopWith({ web: { from: at(HOUR), until: at(2 * HOUR) } });
    const before = await shop.rows('web');

    shop.runtime.pass(HOUR);
    await turnPublications({}, shop.runtime);
    const during = await shop.rows('web');
    shop.runtime.pass(HOUR + MINUTE);
    await turnPublications({}, shop.runtime);

    expect([before, during, await shop.rows('web')]).toEqual([[], [25], ['gone']]);
    expect(instant(shop.runtime.clock) > at(2 * HOUR)).toBe(true);
  });
});
