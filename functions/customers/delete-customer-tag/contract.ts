import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';
import { customer } from '../schemas.ts';

export const DeleteCustomerTag = defineRoute({
  operationId: 'deleteCustomerTag',
  method: 'DELETE',
  path: '/v1/customers/{externalId}/tags/{tag}',
  summary: 'Remove a tag from a customer.',
  description: 'Also one that a journey set. Removing a tag that is not set has no effect.',
  access: access.staff('customers.write'),
  params: z.strictObject({ externalId: field.id, tag: field.code }),
  responses: { 200: customer },
  errors: [customersErrors.CUSTOMER_NOT_FOUND],
});
