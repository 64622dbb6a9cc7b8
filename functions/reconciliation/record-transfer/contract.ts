import * as z from 'zod/mini';
import { amount, currency, id, token } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { paymentState } from '../../payments/schemas.ts';
import { reconciliationErrors } from '../errors.ts';

export const RecordTransfer = defineRoute({
  operationId: 'recordTransfer',
  method: 'POST',
  path: '/v1/orders/{orderId}/transfers',
  summary: 'Record a bank transfer for an order.',
  description:
    'The customer transfers exactly the balance and names the number of the order. One `transferId` is recorded once for an order, however often it is sent. A transfer for an order that has expired reserves its stock again if all of it is still available; one for an order that is cancelled or paid is recorded with a refund that staff have to pay back.',
  access: access.staff('payments.reconcile'),
  params: z.strictObject({ orderId: id }),
  body: z.strictObject({
    transferId: token(64, 'The id of the line on the bank statement'),
    amount,
    currency,
  }),
  responses: { 200: paymentState },
  errors: [ordersErrors.ORDER_NOT_FOUND, reconciliationErrors.TRANSFER_AMOUNT_WRONG],
  example: { transferId: '20261130-000471', amount: 222000, currency: 'IDR' },
});
