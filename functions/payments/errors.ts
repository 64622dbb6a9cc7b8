import { defineErrors } from '#shared/contracts/error.ts';

export const paymentsErrors = defineErrors({
  ORDER_NOT_PAYABLE: {
    status: 409,
    title: 'There is nothing to pay for this order',
    action: 'Read the order: `orderStatus` says whether it is paid, cancelled or expired.',
  },
  CASH_AMOUNT_WRONG: {
    status: 422,
    title: 'The cash is not what the order costs',
    action: 'Take `cashDue`, or exactly `balanceDue`, and record that.',
  },
  PAYMENT_METHOD_NOT_AVAILABLE: {
    status: 422,
    title: 'This payment method is not offered here',
    action: 'Choose another method; the sandbox takes no real money, so it is not offered to real customers.',
  },
  PROVIDER_UNAVAILABLE: {
    status: 503,
    title: 'The payment provider cannot be reached',
    action: 'Send the same request again after the seconds in Retry-After; nothing is charged twice.',
  },
  PROVIDER_NOT_FOUND: {
    status: 404,
    title: 'There is no such payment provider',
    action: 'Correct the address that notifications are sent to.',
  },
  WEBHOOK_SIGNATURE_INVALID: {
    status: 401,
    title: 'The notification is not signed by the provider',
    action: 'Sign the raw body with the shared secret, and send it within five minutes.',
  },
  PAYMENT_NOT_FOUND: {
    status: 404,
    title: 'The provider does not know this payment',
    action: 'Check the payment in the notification.',
  },
  PAYMENT_NOT_CONFIRMED: {
    status: 409,
    title: 'The provider does not confirm what its notification says',
    action: 'Send the notification again later; nothing was changed.',
  },
  PAYMENT_MISMATCH: {
    status: 422,
    title: 'The payment is not the amount or currency of the order',
    action:
      'Nothing was paid with it. Money that was taken goes back; pay the exact amount with a new attempt.',
  },
  REFUND_TOO_LARGE: {
    status: 422,
    title: 'More than what was paid cannot be given back',
    action: 'Refund at most `refundable`.',
  },
  ORDER_LINE_NOT_FOUND: {
    status: 422,
    title: 'The order has no such line',
    action: 'Name a line by its `lineId` as `GET /v1/orders/{orderId}` shows it.',
  },
  UNITS_ALREADY_REFUNDED: {
    status: 422,
    title: 'So many units of this line are not there to give money back for',
    action: 'Name at most the units that are left.',
  },
  NOTHING_WAS_PAID: {
    status: 422,
    title: 'Nothing was paid for these units',
    action: 'There is nothing to give back for a gift, or for goods that were wholly discounted.',
  },
});
