import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';
import { customer } from '../schemas.ts';

export const DeleteGuardian = defineRoute({
  operationId: 'deleteGuardian',
  method: 'DELETE',
  path: '/v1/customers/{externalId}/guardian',
  summary: 'Record that a guardian no longer agrees.',
  description: 'Marketing and profiling of the child are off at once. Deleting it again has no effect.',
  access: access.staff('customers.write'),
  params: z.strictObject({ externalId: field.id }),
  responses: { 200: customer },
  errors: [customersErrors.CUSTOMER_NOT_FOUND],
  ifMatch: 'optional',
  etag: true,
});
