import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { deliveryErrors } from '../errors.ts';
import { carrier } from '../schemas.ts';

export const GetCarrier = defineRoute({
  operationId: 'getCarrier',
  method: 'GET',
  path: '/v1/carriers/{code}',
  summary: 'Get a carrier and its price list.',
  access: access.staff('channels.write'),
  params: z.strictObject({ code }),
  responses: { 200: carrier },
  errors: [deliveryErrors.CARRIER_NOT_FOUND],
  etag: true,
});
