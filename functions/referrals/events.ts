import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

const points = z.int().check(z.describe('Points that were given'));

export const ReferralCompleted = defineEvent({
  type: 'ReferralCompleted',
  domain: 'referrals',
  version: 1,
  summary: 'The first order of a referred customer can no longer be returned; both got their points.',
  delivery: 'outbox',
  data: z.strictObject({
    customerId: field.id.check(z.describe('The new customer')),
    referrerId: field.id,
    orderId: field.id,
    referrerPoints: points,
    customerPoints: points,
  }),
});
