import { defineErrors } from '#shared/contracts/error.ts';

export const returnsErrors = defineErrors({
  RETURN_NOT_FOUND: {
    status: 404,
    title: 'Return not found',
    action: 'Check the return id with `GET /v1/orders/{orderId}/returns`.',
  },
  NOT_RETURNABLE: {
    status: 422,
    title: 'These units cannot be returned',
    action:
      'Correct the lines named in `errors`. Staff can allow what only the policy forbids with `exception`.',
  },
  ORDER_NOT_RETURNABLE: {
    status: 409,
    title: 'The order cannot be returned',
    action: 'Only goods of paid orders can be returned; cancel an order that is not delivered.',
  },
  RETURN_AMOUNT_CHANGED: {
    status: 409,
    title: 'The refund amount has changed',
    action: 'Show the customer the new amount, and send it as `expectedAmount`.',
  },
  RETURN_CLOSED: {
    status: 409,
    title: 'The return is closed',
    action: 'Read `returnStatus`; request another return for other units.',
  },
  RETURN_NOT_APPROVED: {
    status: 409,
    title: 'The return is not approved',
    action: 'Approve or refuse it first.',
  },
  LINE_NOT_IN_RETURN: {
    status: 422,
    title: 'Units do not match the return',
    action: 'Record at most what was announced; request another return for the rest.',
  },
  EXCHANGE_OPEN: {
    status: 409,
    title: 'The order has an open exchange',
    action: 'Wait until its goods are received, or cancel that return first.',
  },
  EXCHANGE_DIFFERENCE_CHANGED: {
    status: 409,
    title: 'The difference of the exchange has changed',
    action: 'Show the customer the new difference, and send it as `expectedDifference`.',
  },
  GIFT_RECEIPT_NOT_FOUND: {
    status: 404,
    title: 'Gift receipt not found',
    action: 'Scan the QR code of the gift receipt again, and send all of it.',
  },
  APPEAL_NOT_AVAILABLE: {
    status: 409,
    title: 'The return cannot be appealed',
    action:
      'Refused returns and those in review can be appealed once. Read `detail`; request another return instead.',
  },
  RETURN_ON_ITS_WAY: {
    status: 409,
    title: 'The goods are on their way back',
    action: 'Wait until they are received and inspected. Staff record them with `receive`, or as `lost`.',
  },
  LABEL_NOT_AVAILABLE: {
    status: 409,
    title: 'No label for this return',
    action: 'Labels are for approved returns by `courier` or `drop_off`, where the policy has `labels`.',
  },
  TOO_MANY_RETURNS: {
    status: 409,
    title: 'Too many returns for this order',
    action: 'Continue with one of the open returns, or refund the order instead.',
  },
});
