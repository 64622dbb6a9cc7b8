import { defineErrors } from '#shared/contracts/error.ts';

export const sandboxErrors = defineErrors({
  SANDBOX_KEY_INVALID: {
    status: 401,
    title: 'The sandbox does not know this key',
    action: 'Send the key of the shop in Satu-Sandbox-Key.',
  },
  SANDBOX_PAYMENT_NOT_FOUND: {
    status: 404,
    title: 'The sandbox knows no such payment',
    action: 'Start one with POST /sandbox/payments, and use its `paymentId`.',
  },
  SANDBOX_PAYMENT_DECIDED: {
    status: 409,
    title: 'This payment was decided before',
    action: 'Look at its `status`; start another payment to decide otherwise.',
  },
  SANDBOX_KEY_REUSED: {
    status: 422,
    title: 'This key belongs to another payment or refund',
    action: 'Use a new key for other amounts.',
  },
  SANDBOX_REFUND_TOO_LARGE: {
    status: 422,
    title: 'More than what was paid cannot be given back',
    action: 'Refund at most what was paid and not given back.',
  },
});
