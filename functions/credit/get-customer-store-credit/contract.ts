import * as z from 'zod/mini';
import { currency, id, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { creditStatement } from '../schemas.ts';

export const GetCustomerStoreCredit = defineRoute({
  operationId: 'getCustomerStoreCredit',
  method: 'GET',
  path: '/v1/customers/{customerId}/store-credit',
  summary: 'Get the store credit of a customer.',
  description: 'By `customerId`, or by the external id the customer was imported with.',
  access: access.staff('credit.read'),
  params: z.strictObject({ customerId: id }),
  query: z.strictObject({ currency: z._default(currency, 'IDR'), ...pageQuery }),
  responses: { 200: creditStatement },
});
