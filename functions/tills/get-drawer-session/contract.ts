import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { tillsErrors } from '../errors.ts';
import { drawerSession } from '../schemas.ts';

export const GetDrawerSession = defineRoute({
  operationId: 'getDrawerSession',
  method: 'GET',
  path: '/v1/drawer-sessions/{sessionId}',
  summary: 'Get a drawer session with its totals.',
  access: access.staff('tills.write'),
  params: z.strictObject({ sessionId: id }),
  responses: { 200: drawerSession },
  errors: [tillsErrors.DRAWER_SESSION_NOT_FOUND],
  etag: true,
});
