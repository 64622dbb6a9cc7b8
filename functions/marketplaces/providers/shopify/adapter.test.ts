import { beforeEach, describe, expect, it } from '@jest/globals';
import type { MarketplaceListing } from '../../model/listing.ts';
import { MarketplaceUnavailable } from '../../model/marketplace.ts';
import { shopifyAdapter } from './adapter.ts';
import { fakeShopify } from './fake.ts';

const account = {
  marketplace: 'shopify',
  channel: 'web',
  settings: { shop: 'demo.myshopify.com', locationId: 'gid://shopify/Location/1' },
  paused: false,
  version: 1,
};
const secrets = { get: async (name: string) => `the-secret-${name}` };
const item = (at: number) => `gid://shopify/InventoryItem/${at}`;
const listing = (at: number): MarketplaceListing => ({
  marketplace: 'shopify',
  sku: `SKU-${at}`,
  ids: {
    inventoryItemId: item(at),
    productId: 'gid://shopify/Product/1',
    variantId: `gid://shopify/ProductVariant/${at}`,
  },
  status: 'active',
  version: 1,
});
const figure = (at: number, quantity: number, asOf = '2026-11-23T03:00:00.000Z') => ({
  listing: listing(at),
  quantity,
  asOf,
});

let shop: ReturnType<typeof fakeShopify>;
let adapter: ReturnType<typeof shopifyAdapter>;
beforeEach(() => {
  shop = fakeShopify('the-secret-shopifyadmin');
  adapter = shopifyAdapter(account, { secrets }, shop.call);
  shop.available.set(item(1), 9).set(item(2), 9);
  shop.orders.set('gid://shopify/Order/100', {
    cancelledAt: null,
    lines: [{ id: 'line-1', sku: 'SKU-1', remaining: 3 }],
    trackingNumbers: [],
  });
});

describe('stock at Shopify', () => {
  it('is set from what it is, and an item that is not stocked there is refused alone', async () => {
    const answers = await adapter.setStock([figure(1, 4), figure(3, 2), figure(2, 9)]);

    expect(answers.map(({ kind }) => kind)).toEqual(['accepted', 'refused', 'accepted']);
    expect([...shop.available.values()]).toEqual([4, 9]);
  });

  it('is not set over a sale that came in between, and is at the next try', async () => {
    shop.trouble.beforeSetting = () => void shop.available.set(item(1), 8);

    await expect(adapter.setStock([figure(1, 4)])).rejects.toBeInstanceOf(MarketplaceUnavailable);
    expect(shop.available.get(item(1))).toBe(8);
    await adapter.setStock([figure(1, 4)]);

    expect(shop.available.get(item(1))).toBe(4);
  });

  it('is set for the others when one figure is refused', async () => {
    const answers = await adapter.setStock([figure(1, 2_000_000_000), figure(2, 3)]);

    expect(answers).toEqual([{ kind: 'refused', because: 'The quantity is too high' }, { kind: 'accepted' }]);
    expect([...shop.available.values()]).toEqual([9, 3]);
  });

  it('is right after a timeout that came after it was set', async () => {
    shop.trouble.timeoutAfterAccepting = 1;

    await expect(adapter.setStock([figure(1, 4)])).rejects.toBeInstanceOf(MarketplaceUnavailable);

    expect(await adapter.setStock([figure(1, 4)])).toEqual([{ kind: 'accepted' }]);
    expect(shop.available.get(item(1))).toBe(4);
  });

  it.each([
    ['THROTTLED', () => void (shop.trouble.throttled = 1)],
    [
      '401',
      () => void (adapter = shopifyAdapter(account, { secrets: { get: async () => 'wrong' } }, shop.call)),
    ],
  ])('waits when Shopify answers %s', async (code, breakIt) => {
    breakIt();

    await expect(adapter.setStock([figure(1, 4)])).rejects.toThrow(code);
  });
});

describe('prices and orders at Shopify', () => {
  it('have the price in major units of the currency', async () => {
    await adapter.setPrice(listing(1), { amount: 1999, currency: 'USD' });

    expect(shop.prices.get('gid://shopify/ProductVariant/1')).toBe('19.99');
  });

  it('are cancelled once, also after a lost answer; single units are refused', async () => {
    shop.trouble.timeoutAfterAccepting = 1;
    await expect(adapter.cancelOrder({ number: '100', key: 'k' })).rejects.toBeInstanceOf(
      MarketplaceUnavailable,
    );

    expect(await adapter.cancelOrder({ number: '100', key: 'k' })).toEqual({ kind: 'accepted' });
    expect(shop.orders.get('gid://shopify/Order/100')?.cancelledAt).not.toBeNull();
    expect(await adapter.cancelOrder({ number: '7', key: 'k' })).toMatchObject({ kind: 'refused' });
    const units = [{ sku: 'SKU-1', quantity: 1 }];
    expect(await adapter.cancelOrder({ number: '100', units, key: 'k' })).toMatchObject({ kind: 'refused' });
  });

  it('are fulfilled once with their tracking number, unit by unit', async () => {
    const ship = (quantity: number, trackingNumber: string) =>
      adapter.shipOrder({
        number: '100',
        units: [{ sku: 'SKU-1', quantity }],
        parcels: [{ carrier: 'jne', trackingNumber }],
        key: trackingNumber,
      });
    shop.trouble.timeoutAfterAccepting = 1;
    await expect(ship(2, 'JNE-1')).rejects.toBeInstanceOf(MarketplaceUnavailable);

    expect(await ship(2, 'JNE-1')).toEqual({ kind: 'accepted' });
    expect(await ship(1, 'JNE-2')).toEqual({ kind: 'accepted' });
    expect(shop.orders.get('gid://shopify/Order/100')).toMatchObject({
      lines: [{ remaining: 0 }],
      trackingNumbers: ['JNE-1', 'JNE-2'],
    });
  });

  it('are paid out with gross and fee of each', async () => {
    const amount = (text: string) => ({ amount: text, currencyCode: 'IDR' });
    const order = { id: 'gid://shopify/Order/100' };
    shop.transactions.push(
      {
        id: 'gid://shopify/T/1',
        type: 'CHARGE',
        amount: amount('100000.0'),
        fee: amount('4000.0'),
        associatedOrder: order,
      },
      {
        id: 'gid://shopify/T/2',
        type: 'REFUND',
        amount: amount('-100000.0'),
        fee: amount('0.0'),
        associatedOrder: order,
      },
      {
        id: 'gid://shopify/T/3',
        type: 'TRANSFER',
        amount: amount('4000.0'),
        fee: amount('0.0'),
        associatedOrder: null,
      },
    );

    expect(await adapter.payout('9', 'IDR')).toEqual({
      amount: -4000,
      lines: [
        { number: '100', kind: 'sale', gross: 100_000, fee: 4000 },
        { number: '100', kind: 'refund', gross: -100_000, fee: 0 },
      ],
    });
  });
});
