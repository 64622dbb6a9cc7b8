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
  summary: 'Say that a competitor asks less for something in the cart, and ask for that price.',
  description:
    'Everything that can be checked is checked at once, and all that is wrong is named together. Within the channel’s automatic limits the price is granted at once (`approved`); else somebody decides (`requested`). It holds for this line of this cart while it has at most `quantity` units, until `expiresAt`, and for one order.',
  access: access.mixed({ guestToken: 'X-Cart-Token', staffScope: 'carts.write' }),
  body: z.strictObject({
    cartId: id,
    sku: sku.check(z.describe('A line of the cart')),
    gtin: gtin.check(z.describe('What the competitor’s article says; it must be the SKU’s own')),
    competitor: competitorProof.check(
      z.describe('A link (`url`), or a photograph (`photo`) with the name of a listed shop; at least one'),
    ),
    price: price.check(z.describe('What the competitor asks for one, minor units of the cart’s currency')),
    seenAt: instant.check(z.describe('When the price was seen')),
    quantity: z.optional(
      quantity.check(
        z.describe(
          'Most units the line may have to keep the price; as many as are in the cart when left out',
        ),
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
