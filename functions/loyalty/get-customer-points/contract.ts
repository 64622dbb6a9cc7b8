import * as z from 'zod/mini';
import { id, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pointsStatement } from '../schemas.ts';

export const GetCustomerPoints = defineRoute({
  operationId: 'getCustomerPoints',
  method: 'GET',
  path: '/v1/customers/{customerId}/points',
  summary: 'Get a customer’s points.',
  description: 'By `customerId`, or by the external id the customer was imported with.',
  access: access.staff('loyalty.read'),
  params: z.strictObject({ customerId: id }),
  query: z.strictObject(pageQuery),
  responses: { 200: pointsStatement },
});
