import * as z from 'zod/mini';
import { id, instant } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { paymentsErrors } from '../errors.ts';

export const GetPayLink = defineRoute({
  operationId: 'getPayLink',
  method: 'GET',
  path: '/v1/orders/{orderId}/pay-link',
  summary: 'Get the pay link of an order.',
  description:
    'A signed link for the customer of a phone or chat order, to pay online without signing in. It ends with the time of the order. The confirmation of an unpaid order carries the same link.',
  access: access.staff('orders.write'),
  params: z.strictObject({ orderId: id }),
  responses: { 200: z.strictObject({ url: z.string(), expiresAt: instant }) },
  errors: [ordersErrors.ORDER_NOT_FOUND, paymentsErrors.ORDER_NOT_PAYABLE],
});
