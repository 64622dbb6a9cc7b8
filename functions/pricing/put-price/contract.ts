import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { currency, id, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pricingErrors } from '../errors.ts';
import { heldPrice, price, priceBody } from '../schemas.ts';

export const PutPrice = defineRoute({
  operationId: 'putPrice',
  method: 'PUT',
  path: '/v1/prices/{sku}/{currency}/{priceId}',
  summary: 'Create or update a price record.',
  description:
    'All conditions given must be met. The most specific record wins (customer, group, channel at a location, location, channel, country, everybody), then the larger minimum quantity, then the shorter validity, then the newest record. Windows may overlap; two records with the same conditions and the same window are refused. A price that violates a rule is refused, or held for approval (202). An override never replaces a record of its id that lasts longer: it is stored beside it, as `{priceId}-override`. A new record needs no If-Match; a change needs the version of all prices of this SKU in this currency. A request that changes nothing returns 200 with the same version.',
  access: access.staff('prices.write'),
  params: z.strictObject({ sku, currency, priceId: id }),
  body: priceBody,
  responses: { 200: price, 201: price, 202: heldPrice },
  errors: [
    catalogErrors.SKU_NOT_FOUND,
    channelsErrors.CHANNEL_NOT_FOUND,
    channelsErrors.LOCATION_NOT_FOUND,
    pricingErrors.CURRENCY_UNKNOWN,
    pricingErrors.PRICE_OF_ALIAS,
    pricingErrors.PRICE_ID_RESERVED,
    pricingErrors.PRICE_RULE_BROKEN,
    pricingErrors.PRICE_DUPLICATE,
    pricingErrors.PRICE_LIST_FULL,
  ],
  ifMatch: 'required',
  etag: true,
  example: { amount: 349000, compareAt: 399000, channel: 'web', minQuantity: 10 },
});
