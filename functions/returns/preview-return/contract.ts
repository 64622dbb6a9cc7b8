import * as z from 'zod/mini';
import { currency, id, minorUnits, quantity } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { creditErrors } from '../../credit/errors.ts';
import { editingErrors } from '../../editing/errors.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { returnsErrors } from '../errors.ts';
import {
  chosenReturnMethod,
  exchangePreview,
  lostDiscounts,
  returnQuote,
  wantedExchange,
  wantedLines,
  refundTo,
} from '../schemas.ts';

export const PreviewReturn = defineRoute({
  operationId: 'previewReturn',
  method: 'POST',
  path: '/v1/orders/{orderId}/returns/preview',
  summary: 'Preview a return.',
  description:
    'Shows the refund, where it goes, the fees and the promotions that no longer apply, before the return is requested. Changes nothing. Send `refund.amount` as `expectedAmount` of `POST …/returns` to be refused when it changed in between.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.write' }),
  params: z.strictObject({ orderId: id }),
  body: z.strictObject({
    lines: wantedLines,
    returnMethod: z._default(chosenReturnMethod, 'drop_off'),
    refundTo: z._default(refundTo, 'tenders'),
    exchange: z.optional(wantedExchange),
  }),
  responses: {
    200: z.strictObject({
      orderId: id,
      currency,
      refund: returnQuote,
      lines: z.array(
        z.strictObject({
          lineId: id,
          quantity,
          paid: minorUnits.check(z.describe('What was paid for these units, with their tax')),
        }),
      ),
      tenders: z
        .array(
          z.strictObject({
            method: z.string().check(z.describe('Payment method, or `gift_card`, `store_credit`, `points`')),
            amount: minorUnits,
          }),
        )
        .check(z.describe('Where `refund.amount` would go now, in the order in which tenders get it')),
      exchange: z.optional(exchangePreview),
      lost: lostDiscounts,
      approval: z
        .enum(['automatic', 'staff'])
        .check(z.describe('`automatic`: the request is approved immediately')),
      keepGoods: z.boolean().check(z.describe('True: the refund is paid, and the customer keeps the goods')),
    }),
  },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    returnsErrors.ORDER_NOT_RETURNABLE,
    returnsErrors.NOT_RETURNABLE,
    creditErrors.STORE_CREDIT_NOT_AVAILABLE,
    editingErrors.GOODS_NOT_AVAILABLE,
    editingErrors.ORDER_NOT_EDITABLE,
  ],
  example: { lines: [{ lineId: 'ln_1', quantity: 1, reason: 'too_small' }] },
});
