import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { householdsErrors } from '../errors.ts';
import { customerHousehold } from '../schemas.ts';

export const GetCustomerHousehold = defineRoute({
  operationId: 'getCustomerHousehold',
  method: 'GET',
  path: '/v1/customers/{customerId}/household',
  summary: 'Get the household of a customer.',
  access: access.staff('customers.read'),
  params: z.strictObject({ customerId: id }),
  responses: { 200: customerHousehold },
  errors: [householdsErrors.HOUSEHOLD_NOT_FOUND],
});
