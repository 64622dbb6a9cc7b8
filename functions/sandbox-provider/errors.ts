import { defineErrors } from '#shared/contracts/error.ts';

export const sandboxErrors = defineErrors({
  SANDBOX_KEY_INVALID: {
    status: 401,
    title: 'Invalid sandbox key',
    action: 'Send the key of the shop in Satu-Sandbox-Key.',
  },
  SANDBOX_PAYMENT_NOT_FOUND: {
    status: 404,
    title: 'Sandbox payment not found',
    action: 'Start a payment with POST /sandbox/payments, and use its `paymentId`.',
  },
  SANDBOX_PAYMENT_DECIDED: {
    status: 409,
    title: 'The payment has already been decided',
    action: 'Read its `status`; start another payment for a different outcome.',
  },
  SANDBOX_KEY_REUSED: {
    status: 422,
    title: 'The key belongs to another payment or refund',
    action: 'Use a new key for another amount.',
  },
  SANDBOX_REFUND_TOO_LARGE: {
    status: 422,
    title: 'Refund exceeds the refundable amount',
    action: 'Refund at most what was paid and not refunded.',
  },
  SANDBOX_PARCEL_NOT_FOUND: {
    status: 404,
    title: 'Sandbox parcel not found',
    action: 'Book one with POST /sandbox/parcels, and use its `reference` or `trackingNumber`.',
  },
  SANDBOX_ADDRESS_NOT_SERVED: {
    status: 422,
    title: 'The sandbox does not deliver there',
    action: 'Use another postal code; 00000 is the one that the sandbox does not serve.',
  },
  SANDBOX_TIMEOUT: {
    status: 504,
    title: 'The sandbox accepted the booking but timed out',
    action: 'Send the request again with the same key; the parcel was booked once.',
  },
  SANDBOX_UNAVAILABLE: {
    status: 503,
    title: 'The sandbox marketplace is unavailable',
    action: 'Try again later; nothing happened.',
  },
  SANDBOX_RATE_LIMITED: {
    status: 429,
    title: 'Too many calls to the sandbox marketplace',
    action: 'Wait as long as Retry-After says; nothing happened.',
  },
  SANDBOX_CALL_TIMEOUT: {
    status: 504,
    title: 'The sandbox accepted the call but timed out',
    action: 'Send the call again; it has its effect once.',
  },
});
