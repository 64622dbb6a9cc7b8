import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';
import { customer } from '../schemas.ts';

export const GetCustomer = defineRoute({
  operationId: 'getCustomer',
  method: 'GET',
  path: '/v1/customers/{externalId}',
  summary: 'Get a customer.',
  access: access.staff('customers.read'),
  params: z.strictObject({ externalId: field.id }),
  responses: { 200: customer },
  errors: [customersErrors.CUSTOMER_NOT_FOUND],
  etag: true,
});
