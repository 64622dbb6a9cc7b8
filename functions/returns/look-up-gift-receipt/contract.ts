import * as z from 'zod/mini';
import { code, id, line } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { returnsErrors } from '../errors.ts';
import { giftCode, giftReturnView } from '../schemas.ts';

export const LookUpGiftReceipt = defineRoute({
  operationId: 'lookUpGiftReceipt',
  method: 'POST',
  path: '/v1/gift-receipts/lookup',
  summary: 'Look up a gift receipt.',
  description:
    'Shows the goods of a gift receipt and how many units of each can be returned, without prices and without the buyer. With the `claimCode` of a gift return it also shows that return, and its gift card once the goods were received.',
  access: access.public,
  body: z.strictObject({
    giftCode,
    claimCode: z.optional(line(200, 'From the answer to the gift return')),
  }),
  responses: {
    200: z.strictObject({
      channel: code,
      reasons: z.array(z.strictObject({ code: z.string(), name: z.string() })),
      lines: z.array(
        z.strictObject({
          lineId: id,
          sku: z.string(),
          name: z.string(),
          returnable: z.int().check(z.minimum(0), z.describe('Delivered units that are in no other return')),
        }),
      ),
      return: z.optional(giftReturnView),
    }),
  },
  errors: [returnsErrors.GIFT_RECEIPT_NOT_FOUND],
  callsPerAddress: 100,
  example: { giftCode: 'ord_1~all~token' },
});
