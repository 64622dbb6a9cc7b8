import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { deliveryErrors } from '../errors.ts';
import { rateTable } from '../schemas.ts';

export const GetDeliveryRates = defineRoute({
  operationId: 'getDeliveryRates',
  method: 'GET',
  path: '/v1/delivery-rates/{code}',
  summary: 'Get a delivery rate table.',
  access: access.staff('channels.write'),
  params: z.strictObject({ code }),
  responses: { 200: rateTable },
  errors: [deliveryErrors.DELIVERY_RATES_NOT_FOUND],
  etag: true,
});
