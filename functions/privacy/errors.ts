import { defineErrors } from '#shared/contracts/error.ts';

export const privacyErrors = defineErrors({
  ERASURE_BLOCKED: {
    status: 409,
    title: 'Customer has open business',
    action: 'Complete or cancel the orders and returns in `blockers`, then send the request again.',
  },
  DATA_REQUEST_NOT_FOUND: {
    status: 404,
    title: 'Open data request not found',
    action: 'List open requests with GET /v1/data-requests; it may have been answered.',
  },
  DATA_REQUEST_NOT_EXTENDABLE: {
    status: 409,
    title: 'The answer cannot come later',
    action: 'Answer it by `dueAt`: its law allows no extension, or it was extended before.',
  },
  ERASURE_INCOMPLETE: {
    status: 503,
    title: 'Erasure is not complete yet',
    action: 'Send the request again: something was written about the customer meanwhile.',
  },
});
