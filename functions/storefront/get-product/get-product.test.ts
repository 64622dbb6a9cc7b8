import { beforeEach, describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { stockKey } from '../../inventory/public.ts';
import { priceListKey } from '../../pricing/public.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { productKey } from '../../catalog/public.ts';
import type { PricesAndStock } from '../model/prices-and-stock.ts';
import type { StorefrontRuntime } from '../runtime.ts';
import { getProduct } from './get-product.ts';

const guest: Actor = { kind: 'guest' };
const clerk: Actor = { kind: 'staff', staffId: 'budi', role: 'store-clerk', scopes: ['catalog.read'] };
const till: Actor = { kind: 'channel', clientId: 'till', channel: 'pos', scopes: ['catalog.read'] };

const shirt = {
  productId: 'parang',
  version: 3,
  name: 'Kemeja batik parang',
  taxClass: 'standard',
  media: [],
  attributes: {},
  options: [],
  variants: [{ sku: 'PARANG', options: {}, attributes: {}, aliases: [] }],
  publish: { web: {}, app: { from: '2026-11-24T00:00:00Z' } },
  overrides: { web: { name: 'Batik parang' } },
};

const fromIndex: PricesAndStock = {
  channel: 'web',
  priceOf: () => ({ amount: 340_000, currency: 'IDR', priceId: 'indexed' }),
  tiersOf: () => [],
  availabilityOf: () => ({ available: 8, inStock: true, band: 'low', asOf: '2026-11-23T02:59:59.000Z' }),
};

describe('the page of a product', () => {
  let runtime: TestRuntime & StorefrontRuntime;
  let known: PricesAndStock | undefined;

  beforeEach(async () => {
    known = undefined;
    runtime = {
      ...testRuntime(),
      apiUrl: 'https://satu.test',
      search: {
        pricesAndStockOf: async () => known,
        offerOf: () => Promise.reject(new Error('not asked for here')),
        page: () => Promise.reject(new Error('not asked for here')),
      },
    };
    for (const code of ['web', 'app', 'pos']) {
      const channel = {
        code,
        version: 1,
        purpose: 'sell',
        currency: 'IDR',
        country: 'ID',
        locations: ['jakarta', 'bandung'],
      };
      await runtime.db.writeOne(put({ table: 'catalog', pk: 'CHANNELS', sk: code }, channel));
    }
    await runtime.db.writeOne(put(productKey('parang'), shirt));
    const prices = [{ priceId: 'base', amount: 349_000, createdAt: '2026-01-01T00:00:00Z' }];
    await runtime.db.writeOne(
      put(priceListKey('PARANG', 'IDR'), { sku: 'PARANG', currency: 'IDR', version: 1, prices }),
    );
    for (const [locationId, available] of [
      ['jakarta', 3],
      ['bandung', 4],
    ] as const) {
      const head = {
        sku: 'PARANG',
        locationId,
        bucket: '0',
        available,
        onHand: available,
        unavailable: 0,
        version: 1,
      };
      await runtime.db.writeOne(put(stockKey('PARANG', locationId), head));
    }
  });

  const get = (actor: Actor, channel?: string, isEmbedded = false) =>
    getProduct(
      {
        ...requestFrom(actor),
        params: { productId: 'parang' },
        query: { quantity: 1, channel, structuredData: isEmbedded },
        body: undefined,
      },
      runtime,
    );

  it('shows shoppers prices and stock as lists do, reading one item', async () => {
    known = fromIndex;
    await get(guest);
    const before = { ...runtime.db.calls };

    const { body } = await get(guest);

    expect(body).toMatchObject({
      name: 'Batik parang',
      channel: 'web',
      variants: [
        { price: { priceId: 'indexed' }, availability: { available: 8, asOf: '2026-11-23T02:59:59.000Z' } },
      ],
    });
    expect(body.publish).toBeUndefined();
    expect(runtime.db.calls).toEqual({ ...before, get: (before['get'] ?? 0) + 1 });
  });

  it('adds JSON-LD for search engines where it is requested, with the price and stock of the page', async () => {
    known = fromIndex;

    const { body } = await get(guest, 'web', true);

    expect((await get(guest, 'web')).body.structuredData).toBeUndefined();
    expect(body.structuredData).toMatchObject({
      '@type': 'ProductGroup',
      url: 'https://satu.test/shop/p/parang',
      hasVariant: [
        { sku: 'PARANG', offers: { price: '340000', availability: 'https://schema.org/InStock' } },
      ],
    });
  });

  it('reads prices and stock from the tables while the index does not know the product', async () => {
    const { body } = await get(guest, 'web');

    expect(body.variants[0]).toMatchObject({
      price: { amount: 349_000, currency: 'IDR', priceId: 'base' },
      availability: { available: 7, inStock: true, asOf: '2026-11-23T03:00:00.000Z' },
    });
  });

  it('is not there where the channel does not show it, or not yet', async () => {
    await expect(get(guest, 'pos')).rejects.toMatchObject({ contract: { code: 'PRODUCT_NOT_FOUND' } });
    await expect(get(till)).rejects.toMatchObject({ contract: { code: 'PRODUCT_NOT_FOUND' } });
    await expect(get(guest, 'app')).rejects.toMatchObject({ contract: { code: 'PRODUCT_NOT_FOUND' } });
    runtime.pass(24 * 3_600_000);
    expect((await get(guest, 'app')).status).toBe(200);
  });

  it('is there for staff as it is kept, whatever the channel shows', async () => {
    const kept = await get(clerk);
    const inChannel = await get(clerk, 'pos');

    expect(kept).toMatchObject({
      version: 3,
      body: { name: 'Kemeja batik parang', publish: shirt.publish, overrides: shirt.overrides },
    });
    expect(kept.body.variants[0]?.price).toBeUndefined();
    expect(inChannel.body).toMatchObject({
      channel: 'pos',
      variants: [{ price: { amount: 349_000 }, availability: { available: 7 } }],
    });
  });

  it('refuses a channel that does not exist', async () => {
    await expect(get(guest, 'nowhere')).rejects.toMatchObject({ contract: { code: 'CHANNEL_NOT_FOUND' } });
  });
});
