import * as z from 'zod/mini';
import { id, pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../../customers/errors.ts';
import { pastOrder } from '../schemas.ts';

export const ListPastOrders = defineRoute({
  operationId: 'listPastOrders',
  method: 'GET',
  path: '/v1/customers/{externalId}/past-orders',
  summary: 'List the orders that a customer placed in another system.',
  description: 'Newest first. Orders of this shop are listed by `GET /v1/orders?customerId=`.',
  access: access.staff('customers.read'),
  params: z.strictObject({ externalId: id }),
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(pastOrder) },
  errors: [customersErrors.CUSTOMER_NOT_FOUND],
});
