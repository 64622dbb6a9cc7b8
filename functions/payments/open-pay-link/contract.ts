import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { paymentsErrors } from '../errors.ts';
import { payLinkQuery } from '../schemas.ts';

export const OpenPayLink = defineRoute({
  operationId: 'openPayLink',
  method: 'POST',
  path: '/v1/orders/{orderId}/pay',
  summary: 'Pay an order by its pay link.',
  description:
    'Sent by the button of the page; the body is ignored. Redirects to the page of the payment provider: the same page while it can still be paid, a new one after a failed attempt.',
  access: access.public,
  params: z.strictObject({ orderId: id }),
  query: payLinkQuery,
  rawBody: true,
  responses: {
    200: z.string().check(z.describe('The page: the order is already paid or has expired')),
    303: z.string().check(z.describe('To the page of the payment provider')),
  },
  errors: [
    paymentsErrors.PAY_LINK_NOT_FOUND,
    paymentsErrors.PAYMENT_METHOD_NOT_AVAILABLE,
    paymentsErrors.PROVIDER_UNAVAILABLE,
  ],
  produces: 'text/html; charset=utf-8',
});
