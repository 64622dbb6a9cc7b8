import * as z from 'zod/mini';
import { id, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../../customers/errors.ts';
import { customerTimeline } from '../schemas.ts';

export const GetCustomerTimeline = defineRoute({
  operationId: 'getCustomerTimeline',
  method: 'GET',
  path: '/v1/customers/{customerId}/timeline',
  summary: 'Get the timeline of a customer, with lifetime value and RFM scores.',
  description:
    'Carts, orders, parcels, returns, messages and points of all channels, newest first, with the life-cycle stage. By `customerId` or external id; a merged profile leads to the surviving one. Each call is recorded, and the customer can see who viewed the timeline.',
  access: access.staff('customers.read'),
  params: z.strictObject({ customerId: id }),
  query: z.strictObject(pageQuery),
  responses: { 200: customerTimeline },
  errors: [customersErrors.CUSTOMER_NOT_FOUND],
});
