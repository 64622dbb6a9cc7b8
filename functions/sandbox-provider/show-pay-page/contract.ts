import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { sandboxErrors } from '../errors.ts';

export const ShowPayPage = defineRoute({
  operationId: 'showPayPage',
  method: 'GET',
  path: '/sandbox/pay/{paymentId}',
  summary: 'Show the payment page.',
  access: access.public,
  params: z.strictObject({ paymentId: id }),
  produces: 'text/html; charset=utf-8',
  responses: { 200: z.string() },
  errors: [sandboxErrors.SANDBOX_PAYMENT_NOT_FOUND],
});
