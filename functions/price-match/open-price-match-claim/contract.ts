import * as z from 'zod/mini';
import { cartsErrors } from '../../carts/errors.ts';
import { gtin } from '../../catalog/schemas.ts';
import { id, instant, price, quantity, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { priceMatchErrors } from '../errors.ts';
import { claim, competitorProof } from '../schemas.ts';

export const OpenPriceMatchClaim = defineRoute({
  operationId: 'openPriceMatchClaim',
  method: 'POST',
  path: '/v1/price-match-claims',
  summary: 'Request a price match for a cart line.',
  description:
    'All problems of a claim are returned together. Within the automatic limits of the channel’s policy the claim is `approved` at once; otherwise it is `requested`, and staff decide. The price applies to this line of this cart, up to `quantity` units, until `expiresAt`, for one order.',
  access: access.mixed({ guestToken: 'X-Cart-Token', staffScope: 'carts.write' }),
  body: z.strictObject({
    cartId: id,
    sku: sku.check(z.describe('SKU of a line of the cart')),
    gtin: gtin.check(z.describe('GTIN of the competitor’s item; must be the GTIN of the SKU')),
    competitor: competitorProof.check(
      z.describe('At least one of a link (`url`) and a photo (`photo`) with the name of a listed competitor'),
    ),
    price: price.check(z.describe('The competitor’s price per unit, in minor units of the cart’s currency')),
    seenAt: instant.check(z.describe('When the price was seen')),
    quantity: z.optional(
      quantity.check(
        z.describe('Number of units at the matched price. Defaults to the quantity in the cart'),
      ),
    ),
  }),
  callsPerAddress: 100,
  responses: { 201: claim },
  errors: [
    cartsErrors.CART_NOT_FOUND,
    cartsErrors.CART_CLOSED,
    cartsErrors.CART_MERGED,
    priceMatchErrors.PRICE_MATCH_NOT_OFFERED,
    priceMatchErrors.PRICE_MATCH_NOT_POSSIBLE,
    priceMatchErrors.PRICE_BELOW_FLOOR,
    priceMatchErrors.PRICE_MATCH_OPEN,
    priceMatchErrors.PRICE_MATCH_BLOCKED,
  ],
  etag: true,
  example: {
    cartId: 'cart_01jd3m8k2v',
    sku: 'BATIK-M',
    gtin: '9521234543213',
    competitor: { name: 'Toko Indah', url: 'https://tokoindah.example/batik-parang-m' },
    price: 319000,
    seenAt: '2026-11-26T09:30:00Z',
  },
});
