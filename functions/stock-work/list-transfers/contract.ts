import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { transfer } from '../schemas.ts';

export const ListTransfers = defineRoute({
  operationId: 'listTransfers',
  method: 'GET',
  path: '/v1/locations/{locationId}/transfers',
  summary: 'List transfers from and to a location, newest first.',
  access: access.staff('stock-work.write'),
  params: z.strictObject({ locationId: code }),
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(transfer) },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
});
