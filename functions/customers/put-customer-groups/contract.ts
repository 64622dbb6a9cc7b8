import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';
import { customer, groups } from '../schemas.ts';

export const PutCustomerGroups = defineRoute({
  operationId: 'putCustomerGroups',
  method: 'PUT',
  path: '/v1/customers/{externalId}/groups',
  summary: 'Replace the groups of a customer.',
  description: 'An unchanged list keeps the version.',
  access: access.staff('customers.write'),
  params: z.strictObject({ externalId: field.id }),
  body: z.strictObject({ groups }),
  responses: { 200: customer },
  errors: [customersErrors.CUSTOMER_NOT_FOUND],
  ifMatch: 'optional',
  etag: true,
  example: { groups: ['vip'] },
});
