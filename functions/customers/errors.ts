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
  TOO_MANY_SIGN_INS: {
    status: 429,
    title: 'Too many codes were requested',
    action: 'Use the last code, or wait for the seconds in Retry-After.',
  },
  SIGN_IN_NOT_FOUND: {
    status: 404,
    title: 'Sign-in not found',
    action: 'Request a new code with POST /v1/sign-ins.',
  },
  SIGN_IN_CODE_WRONG: {
    status: 422,
    title: 'Incorrect sign-in code',
    action: 'Send the six digits of the last message, or request a new code.',
  },
  SIGN_IN_NEEDS_PASSWORD: {
    status: 409,
    title: 'Account has a second factor',
    action: 'Sign in with the password and the second factor.',
  },
  IDENTITY_TAKEN: {
    status: 409,
    title: 'The identity belongs to another customer',
    action: 'Find that customer by it; merge the two profiles if they are one person.',
  },
  IDENTITY_NOT_FOUND: {
    status: 404,
    title: 'Linked identity not found',
    action: 'Use a `linkId` of the customer.',
  },
  TOO_MANY_IDENTITIES: {
    status: 409,
    title: 'Too many linked identities',
    action: 'Remove one that is no longer used.',
  },
  BIRTH_YEAR_FIXED: {
    status: 409,
    title: 'The year of birth was given before',
    action:
      'Send the year that the profile has. Staff correct a wrong one with PUT /v1/customers/{externalId}.',
  },
  GUARDIAN_NEEDED: {
    status: 409,
    title: 'A guardian must agree first',
    action: 'Let staff enter who agreed for the child: PUT /v1/customers/{externalId}/guardian.',
  },
  GUARDIAN_UNSUITABLE: {
    status: 409,
    title: 'This customer cannot be the guardian',
    action: 'Name another customer, an adult.',
  },
  TWO_LOGINS: {
    status: 409,
    title: 'Both customers have a login',
    action: 'Close one of the accounts first; two logins are never merged.',
  },
  MERGE_IMPOSSIBLE: {
    status: 409,
    title: 'These customers cannot be merged',
    action: 'See the detail for the reason.',
  },
  MERGE_NOT_FOUND: {
    status: 404,
    title: 'Merge not found',
    action: 'Use a `mergeId` of the surviving customer; it may have been undone.',
  },
  MERGE_FINAL: {
    status: 409,
    title: 'Merge can no longer be undone',
    action: 'See the detail for the reason.',
  },
});
