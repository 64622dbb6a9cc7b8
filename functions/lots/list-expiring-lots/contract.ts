import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { code, pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { expiringLot } from '../schemas.ts';

export const ListExpiringLots = defineRoute({
  operationId: 'listExpiringLots',
  method: 'GET',
  path: '/v1/locations/{locationId}/expiring-lots',
  summary: 'List lots by the day they expire on, with their proposed markdown.',
  description:
    'The markdown follows the steps in the lot rules of the SKU. Approve it by changing the price or with a promotion; nothing changes by itself.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ locationId: code }),
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(expiringLot) },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
});
