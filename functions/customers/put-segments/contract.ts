import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';
import { customer, segments } from '../schemas.ts';

export const PutSegments = defineRoute({
  operationId: 'putSegments',
  method: 'PUT',
  path: '/v1/customers/{externalId}/segments',
  summary: 'Replace the segments of a customer.',
  description: 'An unchanged list keeps the version.',
  access: access.staff('customers.write'),
  params: z.strictObject({ externalId: field.id }),
  body: z.strictObject({ segments }),
  responses: { 200: customer },
  errors: [customersErrors.CUSTOMER_NOT_FOUND],
  ifMatch: 'optional',
  etag: true,
  example: { segments: ['vip'] },
});
