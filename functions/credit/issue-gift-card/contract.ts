import * as z from 'zod/mini';
import { currency, instant, note } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { approvalErrors, approvalId, giftCard, positiveAmount } from '../schemas.ts';

export const IssueGiftCard = defineRoute({
  operationId: 'issueGiftCard',
  method: 'POST',
  path: '/v1/gift-cards',
  summary: 'Issue a gift card.',
  description:
    'The code, and the PIN if requested, is in this answer only; a retry with the same Idempotency-Key gets it again. The amount counts against the limits of the role, at once and in a day.',
  access: access.staff('credit.write'),
  body: z.strictObject({
    amount: positiveAmount,
    currency,
    expiresAt: z.optional(instant.check(z.describe('In the future; never ends when left out'))),
    reason: z.enum(['goodwill', 'promotion', 'corporate', 'replacement', 'sold_at_till']),
    note: z.optional(note),
    approvalId,
    withPin: z._default(z.boolean(), false),
    active: z._default(z.boolean().check(z.describe('False: it can be used only after activation')), true),
  }),
  responses: {
    201: z.strictObject({
      ...giftCard.shape,
      code: z.string().check(z.describe('Shown only once')),
      pin: z.optional(z.string().check(z.describe('Shown only once'))),
    }),
  },
  errors: [...approvalErrors],
  etag: true,
  example: { amount: 250000, currency: 'IDR', reason: 'goodwill' },
});
