import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { asking, guest, refusalOf } from '../../../test/support/asking.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import type { TestRuntime } from '../../../test/support/test-runtime.ts';
import { loadOrder } from '../../orders/public.ts';
import { receiveMarketplaceNotification } from './receive-marketplace-notification.ts';

let runtime: TestRuntime;
beforeEach(async () => {
  runtime = await stockedShop({
    SHIRT: { price: 111_000, stock: 5 },
    MUG: { price: 50_000, stock: 1 },
  });
});

/** An order as Shopify's reference shows it, shortened. */
const sold = (changes: object = {}) => ({
  admin_graphql_api_id: 'gid://shopify/Order/820982911946154508',
  name: '#1001',
  currency: 'IDR',
  created_at: '2026-11-23T09:00:00+07:00',
  financial_status: 'paid',
  taxes_included: true,
  email: 'sari@example.com',
  phone: '+62 812-3456-7890',
  total_price: '341000.00',
  total_tax: '33793.00',
  shipping_address: {
    name: 'Sari',
    address1: 'Jl. Melati 1',
    address2: null,
    city: 'Bandung',
    province: 'Jawa Barat',
    zip: '40111',
    country_code: 'ID',
    phone: null,
    latitude: -6.9,
    longitude: 107.6,
  },
  line_items: [
    {
      sku: 'SHIRT',
      quantity: 3,
      price: '111000.00',
      discount_allocations: [{ amount: '10000.00' }],
    },
  ],
  shipping_lines: [{ price: '20000.00', discounted_price: '18000.00' }],
  ...changes,
});

const send = (
  order: unknown,
  { topic = 'orders/paid', secret = 'the secret shopify', marketplace = 'shopify', channel = 'web' } = {},
) => {
  const rawBody = JSON.stringify(order);
  const signature = createHmac('sha256', secret).update(rawBody).digest('base64');
  const headers = {
    'x-shopify-hmac-sha256': signature,
    'x-shopify-topic': topic,
  };
  const request = asking(guest, { params: { marketplace, channel } });
  return receiveMarketplaceNotification({ ...request, rawBody, headers }, runtime);
};

describe('an order that Shopify sends', () => {
  it('is taken in once, with discounts on the units and shipping as it was paid', async () => {
    const { body } = await send(sold());
    await send(sold());

    const order = await loadOrder(runtime.db, body.orderId ?? '');
    expect(order).toMatchObject({
      status: 'paid',
      channel: 'web',
      placedAt: '2026-11-23T02:00:00.000Z',
      totals: { total: 341_000, delivery: 18_000 },
      actor: 'system:marketplace-shopify',
    });
    const units = order?.lines.map(({ quantity, unitPrice }) => [quantity, unitPrice]);
    expect(units).toEqual([
      [1, 107_666],
      [2, 107_667],
    ]);
  });

  it('waits until it is paid, and other news has no effect', async () => {
    expect((await send(sold({ financial_status: 'pending' }))).body).toEqual({
      received: true,
    });
    expect((await send({ id: 1 }, { topic: 'products/update' })).body).toEqual({
      received: true,
    });
  });

  it.each([
    ['MARKETPLACE_SIGNATURE_INVALID', sold(), { secret: 'guessed' }],
    ['MARKETPLACE_UNKNOWN', sold(), { marketplace: 'etsy' }],
    ['CHANNEL_NOT_FOUND', sold(), { channel: 'nowhere' }],
    ['INVALID_REQUEST', { id: 1 }, {}],
    ['INVALID_REQUEST', sold({ currency: 'USD' }), {}],
    ['INVALID_REQUEST', sold({ total_price: '341000.55' }), {}],
    ['INVALID_REQUEST', sold({ created_at: 'yesterday' }), {}],
    ['INVALID_REQUEST', sold({ taxes_included: false }), {}],
    ['INVALID_REQUEST', sold({ total_price: '1.00' }), {}],
    ['UNKNOWN_MARKETPLACE_SKU', sold({ line_items: [{ sku: 'GONE', quantity: 1, price: '323000' }] }), {}],
  ] as const)('is refused with %s, and nothing is taken in', async (code, order, how) => {
    expect(await refusalOf(send(order, how))).toBe(code);
    expect(runtime.db.items('orders')).toEqual([]);
  });
});
