import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { returnsErrors } from '../errors.ts';

export const MakeGiftReceipt = defineRoute({
  operationId: 'makeGiftReceipt',
  method: 'POST',
  path: '/v1/orders/{orderId}/gift-receipts',
  summary: 'Make a gift receipt.',
  description:
    'The code of a gift receipt, for tills and apps that print their own; `GET …/documents/gift-receipt` prints it as PDF. Whoever has the code can return the goods of these lines for a gift card, and sees neither prices nor the buyer. The same lines always have the same code.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.write' }),
  params: z.strictObject({ orderId: id }),
  body: z.strictObject({
    lineIds: z.optional(
      z.array(id).check(z.minLength(1), z.maxLength(45), z.describe('Without it, all lines of the order')),
    ),
  }),
  responses: { 200: z.strictObject({ giftCode: z.string().check(z.describe('Print it as a QR code')) }) },
  errors: [ordersErrors.ORDER_NOT_FOUND, returnsErrors.NOT_RETURNABLE],
  example: {},
});
