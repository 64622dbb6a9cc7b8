import * as z from 'zod/mini';
import { currency, id, instant, minorUnits } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { creditErrors } from '../errors.ts';
import { cardSecret } from '../schemas.ts';

export const CheckGiftCard = defineRoute({
  operationId: 'checkGiftCard',
  method: 'POST',
  path: '/v1/gift-cards/balance',
  summary: 'Get the balance of a gift card.',
  description:
    'The code is in the body, so that it appears in no URL and no log. Unknown, inactive and blocked cards and wrong PINs get the same answer. After ten wrong attempts in 15 minutes for a code or an account, or sixty from an address, even the right PIN is refused.',
  access: access.mixed({ staffScope: 'credit.read' }),
  body: z.strictObject(cardSecret),
  callsPerAddress: 100,
  responses: {
    200: z.strictObject({
      accountId: z.optional(id.check(z.describe('For staff with credit.read'))),
      lastFour: z.string(),
      currency,
      balance: minorUnits.check(z.describe('Amount it can pay now')),
      expiresAt: z.optional(instant),
    }),
  },
  errors: [creditErrors.GIFT_CARD_NOT_FOUND, creditErrors.TOO_MANY_CODES],
  example: { code: 'K7QX-9MPR-3TVA-8WZB' },
});
