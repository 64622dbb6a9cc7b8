import { defineErrors } from '#shared/contracts/error.ts';

export const customersErrors = defineErrors({
  CUSTOMER_NOT_FOUND: {
    status: 404,
    title: 'Customer not found',
    action:
      'Use the id of the source system or our own `customerId`; find one with GET /v1/customers?email=.',
  },
  CONTACT_MISSING: {
    status: 422,
    title: 'The profile has no such address',
    action: 'Add it with PUT /v1/me, then request a code.',
  },
  ADDRESS_ALREADY_VERIFIED: {
    status: 409,
    title: 'The address is already verified',
    action: 'Nothing needs to be done.',
  },
  TOO_MANY_VERIFICATIONS: {
    status: 429,
    title: 'Too many codes were requested',
    action: 'Use the last code, or wait for the seconds in Retry-After.',
  },
  VERIFICATION_NOT_FOUND: {
    status: 404,
    title: 'No open verification with this id',
    action: 'Request a new code with POST /v1/me/verifications.',
  },
  VERIFICATION_CODE_WRONG: {
    status: 422,
    title: 'The verification code is wrong',
    action: 'Send the six digits of the last message, or request a new code.',
  },
});
