import * as z from 'zod/mini';
import { currency, id, minorUnits, quantity } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { paymentsErrors } from '../errors.ts';
import { someUnits } from '../refund-order/contract.ts';

export const PreviewRefund = defineRoute({
  operationId: 'previewRefund',
  method: 'POST',
  path: '/v1/orders/{orderId}/refunds/preview',
  summary: 'Preview a refund.',
  description:
    'The amount that `POST …/refunds` would refund for the same lines. Promotions with `afterReturn: recalculate` are recalculated for what the customer keeps; what they no longer give is in `lost` and reduces the refund. Changes nothing.',
  access: access.staff('payments.write'),
  params: z.strictObject({ orderId: id }),
  body: someUnits,
  responses: {
    200: z.strictObject({
      orderId: id,
      currency,
      amount: minorUnits.check(z.describe('Amount that would be refunded')),
      refundable: minorUnits.check(z.describe('Maximum that can be refunded')),
      lines: z.array(
        z.strictObject({
          lineId: id,
          quantity,
          paid: minorUnits.check(z.describe('What was paid for these units, with their tax')),
        }),
      ),
      lost: z.array(
        z.strictObject({
          promotionId: id,
          name: z.string(),
          amount: minorUnits.check(
            z.describe('Discount that no longer applies because of all units returned so far'),
          ),
        }),
      ),
    }),
  },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    paymentsErrors.ORDER_LINE_NOT_FOUND,
    paymentsErrors.UNITS_ALREADY_REFUNDED,
    paymentsErrors.NOTHING_WAS_PAID,
  ],
  example: { lines: [{ lineId: 'ln_1', quantity: 1 }] },
});
