import * as z from 'zod/mini';
import { pricingErrors } from '../errors.ts';
import { currency, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { priceList } from '../schemas.ts';

export const GetPrices = defineRoute({
  operationId: 'getPrices',
  method: 'GET',
  path: '/v1/prices/{sku}/{currency}',
  summary: 'List the price records of a SKU.',
  access: access.staff('catalog.read'),
  params: z.strictObject({ sku, currency }),
  responses: { 200: priceList },
  errors: [pricingErrors.PRICE_NOT_FOUND],
  etag: true,
});
