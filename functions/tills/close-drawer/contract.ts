import * as z from 'zod/mini';
import { amount, id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { tillsErrors } from '../errors.ts';
import { drawerSession } from '../schemas.ts';

export const CloseDrawer = defineRoute({
  operationId: 'closeDrawer',
  method: 'POST',
  path: '/v1/drawer-sessions/{sessionId}/closing',
  summary: 'Count a drawer and close its session.',
  description: 'Returns by how much the drawer is over or short. A closed session cannot be changed.',
  access: access.staff('tills.write'),
  params: z.strictObject({ sessionId: id }),
  body: z.strictObject({ counted: amount.check(z.describe('Counted cash, float included')) }),
  responses: { 200: drawerSession },
  errors: [tillsErrors.DRAWER_SESSION_NOT_FOUND, tillsErrors.DRAWER_CLOSED],
  etag: true,
  example: { counted: 624_000 },
});
