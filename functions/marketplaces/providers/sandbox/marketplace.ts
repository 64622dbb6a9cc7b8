import * as z from 'zod/mini';
import { jsonOf } from '#shared/json/json-of.ts';
import { whyNotSigned } from '#shared/secrets/timed-signature.ts';
import type { MarketplaceModule, MarketplaceNotification } from '../../model/marketplace.ts';
import { sandboxMarketplaceAdapter } from './adapter.ts';

const minor = z.int().check(z.minimum(0));
const notification = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('order'),
    data: z.object({
      number: z.string(),
      orderedAt: z.string(),
      lines: z.array(z.object({ sku: z.string(), quantity: z.int(), unitPrice: minor })),
      shippingFee: minor,
      commission: minor,
      total: minor,
      customer: z.object({
        name: z.string(),
        address: z.object({
          line1: z.string(),
          city: z.string(),
          postalCode: z.string(),
          country: z.string(),
        }),
      }),
    }),
  }),
  z.object({ type: z.literal('cancellation'), data: z.object({ number: z.string() }) }),
]);

/** The sandbox sells nothing real, so a stage with real customers does not have it. */
export const sandbox: MarketplaceModule = {
  name: 'sandbox',
  notification: {
    header: 'Satu-Sandbox-Signature',
    form: ' `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`',
  },
  secrets: {},
  stages: 'non-production',
  settings: { shop: /^[a-z0-9][a-z0-9-]{0,47}$/ },
  listingIds: ['listingId'],
  connect: sandboxMarketplaceAdapter,
  readNotification: async (rawBody, headers, { secrets, clock }) => {
    const why = whyNotSigned(headers['satu-sandbox-signature'], rawBody, await secrets.get('sandbox'), clock);
    if (why !== undefined) return { kind: 'refused', because: 'signature', detail: why };
    return readNews(rawBody);
  },
};

const readNews = (rawBody: string): MarketplaceNotification => {
  const read = z.safeParse(notification, jsonOf(rawBody));
  if (!read.success)
    return {
      kind: 'refused',
      because: 'unreadable',
      detail: 'the notification does not match the expected format',
    };
  const { type, data } = read.data;
  if (type === 'cancellation') return { kind: 'cancellation', number: data.number };
  const { number, customer, ...order } = data;
  return {
    kind: 'order',
    number,
    order: { ...order, contact: { name: customer.name }, address: customer.address },
  };
};
