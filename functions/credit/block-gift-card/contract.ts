import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { creditErrors } from '../errors.ts';
import { giftCard } from '../schemas.ts';

export const BlockGiftCard = defineRoute({
  operationId: 'blockGiftCard',
  method: 'POST',
  path: '/v1/gift-cards/{accountId}/block',
  summary: 'Block a gift card.',
  description:
    'For lost or stolen cards. Its balance is kept, and is restored when orders it paid for are cancelled. Activate it to unblock it.',
  access: access.staff('credit.write'),
  params: z.strictObject({ accountId: id }),
  responses: { 200: giftCard },
  errors: [creditErrors.CREDIT_ACCOUNT_NOT_FOUND, creditErrors.GIFT_CARD_VOIDED],
  ifMatch: 'optional',
  etag: true,
});
