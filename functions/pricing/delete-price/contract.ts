import * as z from 'zod/mini';
import { currency, id, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pricingErrors } from '../errors.ts';
import { priceList } from '../schemas.ts';

export const DeletePrice = defineRoute({
  operationId: 'deletePrice',
  method: 'DELETE',
  path: '/v1/prices/{sku}/{currency}/{priceId}',
  summary: 'Delete a price record.',
  description:
    'Returns the remaining records; the history is kept. Without any record, the SKU has no price and is not sold in this currency.',
  access: access.staff('prices.write'),
  params: z.strictObject({ sku, currency, priceId: id }),
  responses: { 200: priceList },
  errors: [pricingErrors.PRICE_NOT_FOUND, pricingErrors.PRICE_RECORD_NOT_FOUND],
  ifMatch: 'required',
  etag: true,
});
