import { createHmac } from 'node:crypto';
import { jsonOf } from '#shared/json/json-of.ts';
import { equalInConstantTime } from '#shared/secrets/secrets.ts';
import type { MarketplaceModule, MarketplaceNotification } from '../../model/marketplace.ts';
import { shopifyAdapter } from './adapter.ts';
import { numberOf, shopifyCancellation, shopifyOrder, toldByShopify } from './order.ts';

/** Topics that bring an order; it is taken in once it is paid. */
const ORDERED: ReadonlySet<string> = new Set(['orders/create', 'orders/paid']);
const CANCELLED = 'orders/cancelled';

/** Shopify's webhooks: https://shopify.dev/docs/apps/build/webhooks/subscribe/https */
export const shopify: MarketplaceModule = {
  name: 'shopify',
  notification: {
    header: 'X-Shopify-Hmac-Sha256',
    form: ' base64 of the HMAC-SHA256 of the raw body under the app’s client secret',
  },
  secrets: {
    shopify: 'Client secret of the Shopify app; signs its webhooks',
    shopifyadmin: 'Access token of the Shopify app for the Admin API',
  },
  settings: {
    shop: /^[a-z0-9][a-z0-9-]{0,60}\.myshopify\.com$/,
    locationId: /^gid:\/\/shopify\/Location\/\d{1,24}$/,
  },
  listingIds: ['inventoryItemId', 'productId', 'variantId'],
  connect: shopifyAdapter,
  readNotification: async (rawBody, headers, { secrets, currency }) => {
    const secret = await secrets.get('shopify');
    const expected = createHmac('sha256', secret).update(rawBody).digest('base64');
    if (secret === '' || !equalInConstantTime(headers['x-shopify-hmac-sha256'] ?? '', expected))
      return {
        kind: 'refused',
        because: 'signature',
        detail: 'X-Shopify-Hmac-Sha256 is missing or wrong',
      };
    const topic = headers['x-shopify-topic'] ?? '';
    if (topic === CANCELLED) return readCancellation(rawBody);
    return ORDERED.has(topic) ? readOrder(rawBody, currency) : { kind: 'other' };
  },
};

const readOrder = (rawBody: string, currency: string): MarketplaceNotification => {
  const read = shopifyOrder.safeParse(jsonOf(rawBody));
  if (!read.success) {
    const [issue] = read.error.issues;
    return unreadable(`${issue?.path.join('.') ?? 'the body'}: ${issue?.message ?? 'not JSON'}`);
  }
  const order = read.data;
  if (order.financial_status !== 'paid') return { kind: 'other' };
  if (order.currency !== currency)
    return unreadable(`the order is in ${order.currency}, the channel in ${currency}`);
  if (!order.taxes_included) return unreadable('taxes_included is false; prices of this channel include tax');
  try {
    return { kind: 'order', number: numberOf(order), order: toldByShopify(order) };
  } catch (error) {
    if (error instanceof RangeError) return unreadable(error.message);
    throw error;
  }
};

const readCancellation = (rawBody: string): MarketplaceNotification => {
  const read = shopifyCancellation.safeParse(jsonOf(rawBody));
  return read.success
    ? { kind: 'cancellation', number: numberOf(read.data) }
    : unreadable('admin_graphql_api_id is missing');
};

const unreadable = (detail: string): MarketplaceNotification => ({
  kind: 'refused',
  because: 'unreadable',
  detail,
});
