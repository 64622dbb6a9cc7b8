import * as z from 'zod/mini';
import { currency, id, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pricingErrors } from '../errors.ts';
import { price } from '../schemas.ts';

export const GetPrice = defineRoute({
  operationId: 'getPrice',
  method: 'GET',
  path: '/v1/prices/{sku}/{currency}/{priceId}',
  summary: 'Get a price record.',
  access: access.staff('catalog.read'),
  params: z.strictObject({ sku, currency, priceId: id }),
  responses: { 200: price },
  errors: [pricingErrors.PRICE_NOT_FOUND, pricingErrors.PRICE_RECORD_NOT_FOUND],
  etag: true,
});
