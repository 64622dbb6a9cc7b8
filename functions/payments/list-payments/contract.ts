import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { ledgerEntry, paymentState, pendingRefund } from '../schemas.ts';

export const ListPayments = defineRoute({
  operationId: 'listPayments',
  method: 'GET',
  path: '/v1/orders/{orderId}/payments',
  summary: 'List the payments of an order.',
  access: access.staff('orders.read'),
  params: z.strictObject({ orderId: id }),
  responses: {
    200: z.strictObject({
      ...paymentState.shape,
      data: z.array(ledgerEntry).check(z.describe('The ledger, oldest first')),
      pendingRefunds: z.array(pendingRefund).check(z.describe('Pending refunds')),
    }),
  },
  errors: [ordersErrors.ORDER_NOT_FOUND],
});
