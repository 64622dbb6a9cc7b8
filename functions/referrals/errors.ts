import { defineErrors } from '#shared/contracts/error.ts';

export const referralsErrors = defineErrors({
  REFERRAL_CODE_UNKNOWN: {
    status: 404,
    title: 'Unknown referral code',
    action: 'Check the code with the customer who shared it.',
  },
  REFERRAL_CLOSED: {
    status: 409,
    title: 'Referral codes are not accepted now',
    action: 'Sign up without a code.',
  },
  REFERRAL_OWN_CODE: {
    status: 409,
    title: 'Own referral code',
    action: 'Enter the code of another customer, and share yours with others.',
  },
  REFERRAL_NOT_NEW: {
    status: 409,
    title: 'Referral codes are for new customers',
    action: 'A code counts before the first order only, and one for each customer.',
  },
  REFERRAL_NOT_FOUND: {
    status: 404,
    title: 'Referral not found',
    action: 'Check the id of the new customer, or list referrals with GET /v1/referrals.',
  },
  REFERRAL_NOT_HELD: {
    status: 409,
    title: 'The referral does not wait for a decision',
    action: 'Read it again: only referrals with the status `held` are decided by staff.',
  },
});
