import * as z from 'zod/mini';
import { creditErrors } from '../../credit/errors.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { shownOrder } from '../../orders/schemas.ts';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { editingErrors } from '../errors.ts';
import { difference, editMoney, requestedEdit } from '../schemas.ts';

export const EditOrder = defineRoute({
  operationId: 'editOrder',
  method: 'POST',
  path: '/v1/orders/{orderId}/edits',
  summary: 'Edit an order after it was placed.',
  description:
    'Changes quantities, adds, removes and swaps goods of a paid order, and changes the address, in one step and once for one Idempotency-Key. Only units that were not picked can be taken off. What it costs more is collected: the order is on hold with `balance_due` until it is paid, by its pay link, a payment or cash. What it costs less is refunded. Send the `difference` of the preview.',
  access: access.staff('orders.write'),
  params: z.strictObject({ orderId: field.id }),
  body: z.strictObject({
    ...requestedEdit,
    difference: difference.check(z.describe('As the preview showed it; refused when it is another by now')),
  }),
  responses: {
    200: z.strictObject({
      ...editMoney,
      refunded: field.minorUnits.check(z.describe('What is on its way back to the customer')),
      order: shownOrder,
    }),
  },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    editingErrors.ORDER_NOT_EDITABLE,
    editingErrors.UNITS_NOT_EDITABLE,
    editingErrors.GOODS_NOT_AVAILABLE,
    editingErrors.ADDRESS_NOT_CHANGEABLE,
    editingErrors.EDIT_CHANGED,
    creditErrors.CREDIT_ABOVE_LIMIT,
  ],
  ifMatch: 'optional',
  etag: true,
  example: { add: [{ sku: 'SHIRT-M', quantity: 1 }], difference: 111000 },
});
