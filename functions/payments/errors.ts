import { defineErrors } from '#shared/contracts/error.ts';

export const paymentsErrors = defineErrors({
  CHARGEBACK_NOT_FOUND: {
    status: 404,
    title: 'Chargeback not found',
    action: 'Use an id from GET /v1/chargebacks.',
  },
  CHARGEBACK_DIFFERS: {
    status: 409,
    title: 'A chargeback with this id already exists',
    action: 'Send the same content again, or use the id of the new chargeback.',
  },
  CHARGEBACK_TOO_LARGE: {
    status: 422,
    title: 'Chargeback exceeds what was paid',
    action:
      'Name the attempt it is about, and at most the `captured` amount of it that was not charged back.',
  },
  CHARGEBACK_CLOSED: {
    status: 409,
    title: 'Chargeback already decided',
    action: 'No action is needed: a decided chargeback does not change.',
  },
  PAY_LINK_NOT_FOUND: {
    status: 404,
    title: 'Pay link not found',
    action: 'Open the link as it was sent, or ask the shop for a new one.',
  },
  ORDER_NOT_PAYABLE: {
    status: 409,
    title: 'The order cannot be paid',
    action: 'Read `orderStatus` and `payment.status`: the order is paid, authorised, cancelled or expired.',
  },
  CASH_AMOUNT_WRONG: {
    status: 422,
    title: 'Cash amount does not match the amount due',
    action: 'Take `cashDue` or exactly `balanceDue`, and record that.',
  },
  PAYMENT_METHOD_NOT_AVAILABLE: {
    status: 422,
    title: 'Payment method not available',
    action: 'Choose another payment method that the channel offers.',
  },
  PROVIDER_UNAVAILABLE: {
    status: 503,
    title: 'The payment provider is unavailable',
    action: 'Send the same request again after the seconds in Retry-After; nothing is charged twice.',
  },
  PROVIDER_NOT_FOUND: {
    status: 404,
    title: 'Payment provider not found',
    action: 'Correct the URL that notifications are sent to.',
  },
  WEBHOOK_SIGNATURE_INVALID: {
    status: 401,
    title: 'Invalid webhook signature',
    action: 'Sign the raw body with the shared secret, and send it within five minutes.',
  },
  REFUND_NOT_FOUND: {
    status: 404,
    title: 'Refund not found',
    action:
      'Read `pendingRefunds` in `GET /v1/orders/{orderId}/payments`; settled refunds are in the ledger.',
  },
  REFUND_NOT_REDIRECTABLE: {
    status: 409,
    title: 'The refund cannot be paid another way',
    action: 'Wait until the provider has answered; money in another currency is settled with the provider.',
  },
  PAYMENT_NOT_FOUND: {
    status: 404,
    title: 'Payment not found at the provider',
    action: 'Check the payment id in the notification.',
  },
  PAYMENT_NOT_CONFIRMED: {
    status: 409,
    title: 'The provider does not confirm the notification',
    action: 'Send the notification again later; nothing was changed.',
  },
  PAYMENT_MISMATCH: {
    status: 422,
    title: 'Payment does not match the amount due',
    action:
      'The order was not paid, and money that was taken is refunded. Pay the exact amount with a new attempt.',
  },
  NOTHING_AUTHORISED: {
    status: 409,
    title: 'No payment of the order is authorised',
    action: 'Read `payment.status`: only an `authorised` payment is captured.',
  },
  CAPTURE_TOO_LARGE: {
    status: 422,
    title: 'Capture exceeds the authorised amount',
    action: 'Capture at most `capturable`.',
  },
  REFUND_TOO_LARGE: {
    status: 422,
    title: 'Refund exceeds the refundable amount',
    action: 'Refund at most `refundable`.',
  },
  ORDER_LINE_NOT_FOUND: {
    status: 422,
    title: 'Order line not found',
    action: 'Use a `lineId` from `GET /v1/orders/{orderId}`.',
  },
  UNITS_ALREADY_REFUNDED: {
    status: 422,
    title: 'Not enough refundable units on this line',
    action: 'Reduce `quantity` to the units that are left.',
  },
  NOTHING_WAS_PAID: {
    status: 422,
    title: 'Nothing was paid for these units',
    action: 'Leave out gifts and goods that were fully discounted; there is nothing to refund.',
  },
});
