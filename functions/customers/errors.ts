import { defineErrors } from '#shared/contracts/error.ts';

export const customersErrors = defineErrors({
  CUSTOMER_NOT_FOUND: {
    status: 404,
    title: 'Customer not found',
    action: 'Use the `customerId` or the external id; find one with GET /v1/customers?email=.',
  },
  CONTACT_MISSING: {
    status: 422,
    title: 'Address is not in the profile',
    action: 'Add it with PUT /v1/me, then request a code.',
  },
  ADDRESS_ALREADY_VERIFIED: {
    status: 409,
    title: 'The address is already verified',
    action: 'No action is needed.',
  },
  TOO_MANY_VERIFICATIONS: {
    status: 429,
    title: 'Too many codes were requested',
    action: 'Use the last code, or wait for the seconds in Retry-After.',
  },
  VERIFICATION_NOT_FOUND: {
    status: 404,
    title: 'Verification not found',
    action: 'Request a new code with POST /v1/me/verifications.',
  },
  VERIFICATION_CODE_WRONG: {
    status: 422,
    title: 'Incorrect verification code',
    action: 'Send the six digits of the last message, or request a new code.',
  },
});
