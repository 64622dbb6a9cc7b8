import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { amount, code, currency } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { tillsErrors } from '../errors.ts';
import { drawerSession } from '../schemas.ts';

export const OpenDrawer = defineRoute({
  operationId: 'openDrawer',
  method: 'POST',
  path: '/v1/drawer-sessions',
  summary: 'Open a cash drawer.',
  description: 'A drawer is open with one session at a time.',
  access: access.staff('tills.write'),
  body: z.strictObject({
    locationId: code,
    drawer: code.check(z.describe('Its name at the location')),
    currency,
    float: amount.check(z.describe('Cash in the drawer at the start')),
  }),
  responses: { 201: drawerSession },
  errors: [channelsErrors.LOCATION_NOT_FOUND, tillsErrors.DRAWER_ALREADY_OPEN],
  etag: true,
  example: { locationId: 'jakarta-kemang', drawer: 'kassa-1', currency: 'IDR', float: 500_000 },
});
