import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { paymentsErrors } from '../errors.ts';
import { payLinkQuery } from '../schemas.ts';

export const ShowPayLink = defineRoute({
  operationId: 'showPayLink',
  method: 'GET',
  path: '/v1/orders/{orderId}/pay',
  summary: 'Show the page of a pay link.',
  description:
    'Shows the amount of the order and a button to pay it. Opening it changes nothing, because mail clients follow links automatically. It contains no personal data.',
  access: access.public,
  params: z.strictObject({ orderId: id }),
  query: payLinkQuery,
  responses: { 200: z.string() },
  errors: [paymentsErrors.PAY_LINK_NOT_FOUND],
  produces: 'text/html; charset=utf-8',
});
