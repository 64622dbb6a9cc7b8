import * as z from 'zod/mini';
import { ordersErrors } from '../../orders/errors.ts';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { editingErrors } from '../errors.ts';
import { editMoney, requestedEdit } from '../schemas.ts';

export const PreviewOrderEdit = defineRoute({
  operationId: 'previewOrderEdit',
  method: 'POST',
  path: '/v1/orders/{orderId}/edits/preview',
  summary: 'Preview an edit of an order.',
  description:
    'What an edit would cost or give back, and where added goods would come from. Nothing is written or reserved. Added goods cost today’s price and tax; promotions are not weighed again for them, and the delivery fee stays. Cancelled units are worth what was paid for them, less what promotions no longer give.',
  access: access.staff('orders.write'),
  params: z.strictObject({ orderId: field.id }),
  body: z.strictObject(requestedEdit),
  responses: {
    200: z.strictObject({
      ...editMoney,
      currency: field.currency,
      refund: field.minorUnits.check(z.describe('What would go back to the customer')),
      added: z.array(
        z.strictObject({
          sku: field.sku,
          name: field.name,
          quantity: field.quantity,
          unitPrice: field.minorUnits,
          total: field.minorUnits.check(z.describe('With tax')),
          from: z.array(z.strictObject({ locationId: field.code, quantity: field.quantity })),
        }),
      ),
      cancelled: z.array(z.strictObject({ lineId: field.id, quantity: field.quantity })),
      cancelledWorth: field.minorUnits.check(z.describe('What the cancelled units count for')),
    }),
  },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    editingErrors.ORDER_NOT_EDITABLE,
    editingErrors.UNITS_NOT_EDITABLE,
    editingErrors.GOODS_NOT_AVAILABLE,
    editingErrors.ADDRESS_NOT_CHANGEABLE,
  ],
  example: { swap: [{ lineId: 'ln_6ky0zh3jvyxwe31vp4sj6mdtk0', quantity: 1, sku: 'SHIRT-M' }] },
});
