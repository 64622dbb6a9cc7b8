import * as z from 'zod/mini';
import { amount, code, id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { creditErrors } from '../../credit/errors.ts';
import { editingErrors } from '../../editing/errors.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { returnsErrors } from '../errors.ts';
import {
  chosenReturnMethod,
  exceptionReasons,
  receivedLine,
  returnView,
  wantedExchange,
  wantedLines,
  refundTo,
} from '../schemas.ts';

export const RequestReturn = defineRoute({
  operationId: 'requestReturn',
  method: 'POST',
  path: '/v1/orders/{orderId}/returns',
  summary: 'Request a return.',
  description:
    'Customers return with their order token or sign-in, staff for them. A return that the policy of the channel allows is approved immediately, unless the policy requires staff approval. Units are reserved for this return, so that no other can return them. With `handIn`, staff of a store receive the goods in the same request, whichever channel sold them: stock is added there, and the refund starts. With `exchange`, new goods are reserved immediately and paid for by the returned ones; a difference is paid through the pay link of the order, or refunded once the goods are received. `exception` lets staff accept what only the policy forbids; the amount then counts against the refund limits of their role.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.write' }),
  params: z.strictObject({ orderId: id }),
  body: z.strictObject({
    lines: wantedLines,
    returnMethod: z._default(chosenReturnMethod, 'drop_off'),
    refundTo: z._default(refundTo, 'tenders'),
    expectedAmount: z.optional(
      amount.check(z.describe('Amount that the preview showed; a different amount is rejected with 409')),
    ),
    exception: z._default(z.boolean().check(z.describe('Staff only')), false),
    exceptionReason: z.optional(
      z.enum(exceptionReasons).check(z.describe('Why staff make the exception; `other` by default')),
    ),
    exchange: z.optional(
      wantedExchange.check(
        z.describe(
          'New goods in exchange for the returned ones; they become lines of the order and are reserved immediately',
        ),
      ),
    ),
    handIn: z.optional(
      z
        .strictObject({
          locationId: code,
          received: z
            .array(receivedLine)
            .check(z.minLength(1), z.maxLength(90), z.describe('Disposition of each unit')),
        })
        .check(z.describe('Staff only: the goods are handed in with this request')),
    ),
  }),
  responses: { 201: returnView },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    returnsErrors.ORDER_NOT_RETURNABLE,
    returnsErrors.NOT_RETURNABLE,
    creditErrors.STORE_CREDIT_NOT_AVAILABLE,
    returnsErrors.RETURN_AMOUNT_CHANGED,
    returnsErrors.LINE_NOT_IN_RETURN,
    returnsErrors.TOO_MANY_RETURNS,
    returnsErrors.EXCHANGE_OPEN,
    returnsErrors.EXCHANGE_DIFFERENCE_CHANGED,
    editingErrors.GOODS_NOT_AVAILABLE,
    editingErrors.ORDER_NOT_EDITABLE,
    channelsErrors.LOCATION_NOT_FOUND,
    creditErrors.CREDIT_ABOVE_LIMIT,
    creditErrors.GIFT_CARD_SPENT,
  ],
  etag: true,
  example: { lines: [{ lineId: 'ln_1', quantity: 1, reason: 'too_small' }], expectedAmount: 349000 },
});
