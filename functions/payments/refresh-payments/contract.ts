import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { paymentsErrors } from '../errors.ts';
import { paymentState } from '../schemas.ts';

export const RefreshPayments = defineRoute({
  operationId: 'refreshPayments',
  method: 'POST',
  path: '/v1/orders/{orderId}/payments/refresh',
  summary: 'Refresh the payment status of an order.',
  description:
    'For customers who return from the payment page: reads the status from the provider instead of waiting for its notification.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.read' }),
  params: z.strictObject({ orderId: id }),
  responses: { 200: paymentState },
  errors: [ordersErrors.ORDER_NOT_FOUND, paymentsErrors.PROVIDER_UNAVAILABLE],
});
