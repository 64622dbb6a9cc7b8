import * as z from 'zod/mini';
import { id, instant } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { rewardsErrors } from '../errors.ts';

export const SignVoucher = defineRoute({
  operationId: 'signVoucher',
  method: 'POST',
  path: '/v1/me/reward-redemptions/{redemptionId}/signed-voucher',
  summary: 'Get a voucher that tills know without a network.',
  description:
    'Shown as a QR code, a till weighs it by the keys of GET /v1/voucher-keys, without asking the shop. It is still for one order: used in two places, it counts once, and the other is a conflict of its sale. From the first signature on, the redemption can no longer be cancelled. Signing again has no other effect.',
  access: access.customer,
  params: z.strictObject({ redemptionId: id }),
  responses: {
    200: z.strictObject({
      voucher: z.string().check(z.describe('Compact JWS (RFC 7515), Ed25519')),
      couponCode: z.string(),
      endsAt: z.optional(instant.check(z.describe('End, exclusive; absent for never'))),
    }),
  },
  errors: [rewardsErrors.REDEMPTION_NOT_FOUND, rewardsErrors.VOUCHER_ONLY_ONLINE],
});
