import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

const redeemed = z.object({
  customerId: field.id,
  rewardId: field.id,
  redemptionId: field.id,
  points: z.int().check(z.minimum(1)),
});

export const RewardRedeemed = defineEvent({
  type: 'RewardRedeemed',
  domain: 'rewards',
  version: 1,
  summary: 'A customer redeemed a reward with points. Events never contain the code of a voucher.',
  delivery: 'outbox',
  data: z.extend(redeemed, {
    kind: z.enum(['voucher', 'free_product', 'free_delivery', 'store_credit']),
    expiresAt: z.optional(field.instant.check(z.describe('End of the voucher or the credit'))),
  }),
});

export const RewardVoucherSigned = defineEvent({
  type: 'RewardVoucherSigned',
  domain: 'rewards',
  version: 1,
  summary:
    'A customer got their voucher in a form that tills know without a network; from then on it cannot be cancelled.',
  delivery: 'outbox',
  data: redeemed,
});

export const RewardRedemptionCancelled = defineEvent({
  type: 'RewardRedemptionCancelled',
  domain: 'rewards',
  version: 1,
  summary: 'A redeemed reward was cancelled, and its points were returned.',
  delivery: 'outbox',
  data: redeemed,
});
