import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { creditErrors } from '../errors.ts';
import { giftCard } from '../schemas.ts';

export const ActivateGiftCard = defineRoute({
  operationId: 'activateGiftCard',
  method: 'POST',
  path: '/v1/gift-cards/{accountId}/activate',
  summary: 'Activate a gift card.',
  description: 'When it is sold, or to unblock it. Activating an active card has no effect.',
  access: access.staff('credit.write'),
  params: z.strictObject({ accountId: id }),
  responses: { 200: giftCard },
  errors: [creditErrors.CREDIT_ACCOUNT_NOT_FOUND, creditErrors.GIFT_CARD_VOIDED],
  ifMatch: 'optional',
  etag: true,
});
