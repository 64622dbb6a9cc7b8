import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { offlineSale } from '../schemas.ts';

export const ListOfflineConflicts = defineRoute({
  operationId: 'listOfflineConflicts',
  method: 'GET',
  path: '/v1/offline-sales/conflicts',
  summary: 'List offline sales with open conflicts.',
  description: 'Of one location, oldest first. A sale leaves the list once it is settled.',
  access: access.staff('tills.write'),
  query: z.strictObject({ locationId: code, ...pageQuery }),
  responses: { 200: pageOf(offlineSale) },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
});
