import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../../customers/errors.ts';
import { segment } from '../schemas.ts';

export const ListSegments = defineRoute({
  operationId: 'listSegments',
  method: 'GET',
  path: '/v1/segments',
  summary: 'List the segments, or those of one customer.',
  description: 'All of them, 200 at most.',
  access: access.staff('segments.read'),
  query: z.strictObject({
    customerId: z.optional(field.id.check(z.describe('Only segments that this customer is in'))),
  }),
  responses: { 200: field.pageOf(segment) },
  errors: [customersErrors.CUSTOMER_NOT_FOUND],
});
