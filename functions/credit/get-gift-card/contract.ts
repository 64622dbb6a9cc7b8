import * as z from 'zod/mini';
import { id, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { creditErrors } from '../errors.ts';
import { cardStatement } from '../schemas.ts';

export const GetGiftCard = defineRoute({
  operationId: 'getGiftCard',
  method: 'GET',
  path: '/v1/gift-cards/{accountId}',
  summary: 'Get a gift card.',
  description: 'With its entries, newest first.',
  access: access.staff('credit.read'),
  params: z.strictObject({ accountId: id }),
  query: z.strictObject(pageQuery),
  responses: { 200: cardStatement },
  errors: [creditErrors.CREDIT_ACCOUNT_NOT_FOUND],
  etag: true,
});
