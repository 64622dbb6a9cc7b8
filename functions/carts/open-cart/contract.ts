import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { pricingErrors } from '../../pricing/errors.ts';
import { code, currency, id, quantity, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { MAX_LINES } from '../../orders/schemas.ts';
import { cart } from '../schemas.ts';

export const OpenCart = defineRoute({
  operationId: 'openCart',
  method: 'POST',
  path: '/v1/carts',
  summary: 'Create a cart.',
  description:
    'Without an access token the cart is anonymous; use the returned `cartToken` as X-Cart-Token. With a customer’s token, the customer’s open cart is returned, or a new one. A machine client creates carts in its own channel. Carts do not reserve stock.',
  access: access.mixed({ staffScope: 'carts.write' }),
  body: z.strictObject({
    channel: code,
    currency: z.optional(currency.check(z.describe('Defaults to that of the channel'))),
    soldAt: z.optional(
      code.check(z.describe('The store where staff sell it; only staff of this store may set it')),
    ),
    draft: z.optional(
      z
        .strictObject({
          customerId: z.optional(id.check(z.describe('For whom; absent for a guest'))),
          expiresInMinutes: z._default(z.int().check(z.minimum(5), z.maximum(43_200)), 1440),
        })
        .check(
          z.describe(
            'A draft order that staff create for a customer by phone, by chat or at the counter. It cannot be changed or checked out after it has expired; 24 hours by default',
          ),
        ),
    ),
    lines: z._default(z.array(z.strictObject({ sku, quantity })).check(z.maxLength(MAX_LINES)), []),
  }),
  callsPerAddress: 600,
  responses: { 201: cart },
  errors: [
    channelsErrors.CHANNEL_NOT_FOUND,
    catalogErrors.SKU_NOT_FOUND,
    catalogErrors.QUANTITY_NOT_ALLOWED,
    pricingErrors.CURRENCY_UNKNOWN,
    cartsErrors.CART_NOT_FOUND,
    cartsErrors.NO_PRICE,
    cartsErrors.CART_FULL,
  ],
  etag: true,
  example: { channel: 'web', lines: [{ sku: 'BATIK-M', quantity: 1 }] },
});
