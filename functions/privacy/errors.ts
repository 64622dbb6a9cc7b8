import { defineErrors } from '#shared/contracts/error.ts';

export const privacyErrors = defineErrors({
  ERASURE_BLOCKED: {
    status: 409,
    title: 'Customer has open business',
    action: 'Complete or cancel the orders and returns in `blockers`, then send the request again.',
  },
  ERASURE_INCOMPLETE: {
    status: 503,
    title: 'Erasure is not complete yet',
    action: 'Send the request again: something was written about the customer meanwhile.',
  },
});
