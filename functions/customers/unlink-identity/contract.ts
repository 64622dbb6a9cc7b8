import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';
import { customer } from '../schemas.ts';

export const UnlinkIdentity = defineRoute({
  operationId: 'unlinkIdentity',
  method: 'DELETE',
  path: '/v1/customers/{externalId}/identities/{linkId}',
  summary: 'Remove a linked identity.',
  description: 'A lost card no longer finds the customer, and can be linked to another one.',
  access: access.staff('customers.write'),
  params: z.strictObject({ externalId: field.id, linkId: field.id }),
  responses: { 200: customer },
  errors: [customersErrors.CUSTOMER_NOT_FOUND, customersErrors.IDENTITY_NOT_FOUND],
});
