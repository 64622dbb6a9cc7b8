import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { pricingErrors } from '../../pricing/errors.ts';
import { code, currency, quantity, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { MAX_LINES } from '../../orders/schemas.ts';
import { cart } from '../schemas.ts';

export const OpenCart = defineRoute({
  operationId: 'openCart',
  method: 'POST',
  path: '/v1/carts',
  summary: 'Start gathering what a shopper wants to buy.',
  description:
    'Without a token the cart is anonymous and opens with the `cartToken` of the answer. With a customer’s token it is that customer’s current cart. A machine client opens carts in its own channel. A cart reserves nothing.',
  access: access.mixed({ staffScope: 'carts.write' }),
  body: z.strictObject({
    channel: code,
    currency: z.optional(currency.check(z.describe('The channel’s own when left out'))),
    soldAt: z.optional(
      code.check(z.describe('The store where staff sell it; only for those who work there')),
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
