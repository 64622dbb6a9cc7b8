import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { returnsErrors } from '../errors.ts';
import { chosenReturnMethod, giftCode, giftReturnView, receivedLine, wantedLines } from '../schemas.ts';

export const RequestGiftReturn = defineRoute({
  operationId: 'requestGiftReturn',
  method: 'POST',
  path: '/v1/gift-receipts/returns',
  summary: 'Return a gift.',
  description:
    'Returns goods with a gift receipt. The refund is what was paid for them, as a new gift card: the tenders of the buyer are not touched, and the buyer is neither told nor shown the return. Prices are not shown before. Keep `claimCode`: it shows the gift card once the goods were received. With `handIn`, staff of a store receive the goods in the same request, and the answer contains the gift card.',
  access: access.mixed({ staffScope: 'orders.write' }),
  body: z.strictObject({
    giftCode,
    lines: wantedLines,
    returnMethod: z._default(chosenReturnMethod, 'drop_off'),
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
  responses: {
    201: z.strictObject({
      ...giftReturnView.shape,
      claimCode: z.string().check(z.describe('Shows the return and its gift card to whoever has it')),
    }),
  },
  errors: [
    returnsErrors.GIFT_RECEIPT_NOT_FOUND,
    returnsErrors.ORDER_NOT_RETURNABLE,
    returnsErrors.NOT_RETURNABLE,
    returnsErrors.RETURN_AMOUNT_CHANGED,
    returnsErrors.LINE_NOT_IN_RETURN,
    returnsErrors.TOO_MANY_RETURNS,
    channelsErrors.LOCATION_NOT_FOUND,
  ],
  callsPerAddress: 100,
  example: { giftCode: 'ord_1~all~token', lines: [{ lineId: 'ln_1', quantity: 1, reason: 'changed_mind' }] },
});
