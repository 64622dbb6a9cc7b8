import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customerDataRequest } from '../schemas.ts';

export const ListDataRequests = defineRoute({
  operationId: 'listDataRequests',
  method: 'GET',
  path: '/v1/data-requests',
  summary: 'List open data requests, the soonest due first.',
  description: 'Overdue ones come first. A request opened a moment ago may be missing for a second.',
  access: access.staff('privacy.write'),
  query: z.strictObject(field.pageQuery),
  responses: { 200: field.pageOf(customerDataRequest) },
});
