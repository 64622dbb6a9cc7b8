import * as z from 'zod/mini';
import { currency, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { creditStatement } from '../schemas.ts';

export const GetMyStoreCredit = defineRoute({
  operationId: 'getMyStoreCredit',
  method: 'GET',
  path: '/v1/me/store-credit',
  summary: 'Get my store credit.',
  description:
    'Entries are listed newest first. Without any store credit, the balance is 0 and the list is empty.',
  access: access.customer,
  query: z.strictObject({ currency: z._default(currency, 'IDR'), ...pageQuery }),
  responses: { 200: creditStatement },
});
