import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { referralsErrors } from '../errors.ts';
import { referralCode } from '../schemas.ts';

export const ClaimReferral = defineRoute({
  operationId: 'claimReferral',
  method: 'POST',
  path: '/v1/me/referrals/claim',
  summary: 'Enter a referral code.',
  description:
    'Once, before the first order. Both get points when that order can no longer be returned. Entering the same code again changes nothing.',
  access: access.customer,
  body: z.strictObject({ code: referralCode }),
  callsPerAddress: 60,
  responses: { 200: z.strictObject({ status: z.literal('claimed') }) },
  errors: [
    referralsErrors.REFERRAL_CODE_UNKNOWN,
    referralsErrors.REFERRAL_CLOSED,
    referralsErrors.REFERRAL_OWN_CODE,
    referralsErrors.REFERRAL_NOT_NEW,
  ],
  example: { code: '7K3M9QX2ZB' },
});
