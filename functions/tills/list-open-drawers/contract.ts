import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { drawerSession } from '../schemas.ts';

export const ListOpenDrawers = defineRoute({
  operationId: 'listOpenDrawers',
  method: 'GET',
  path: '/v1/locations/{code}/open-drawers',
  summary: 'List the open drawers of a location.',
  access: access.staff('tills.write'),
  params: z.strictObject({ code }),
  responses: { 200: z.strictObject({ data: z.array(drawerSession) }) },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
});
