import { defineErrors } from '#shared/contracts/error.ts';

export const creditErrors = defineErrors({
  GIFT_CARD_NOT_FOUND: {
    status: 404,
    title: 'Gift card not found',
    action: 'Check the code, and the PIN if the card has one. Blocked and unknown cards get the same answer.',
  },
  TOO_MANY_CODES: {
    status: 429,
    title: 'Too many invalid gift card codes',
    action: 'Wait for the seconds in Retry-After, then try again.',
  },
  CREDIT_ACCOUNT_NOT_FOUND: {
    status: 404,
    title: 'Gift card account not found',
    action: 'Check the account id; POST /v1/gift-cards/balance finds a gift card by its code.',
  },
  CREDIT_ABOVE_LIMIT: {
    status: 403,
    title: 'The amount exceeds this role’s limit',
    action: 'Give at most `limit`, or request approval with POST /v1/credit-approvals.',
  },
  CREDIT_APPROVAL_NOT_FOUND: {
    status: 404,
    title: 'Credit approval not found',
    action: 'Use an `approvalId` from POST /v1/credit-approvals; only its requester can use it.',
  },
  CREDIT_APPROVAL_CLOSED: {
    status: 409,
    title: 'The credit approval is not open',
    action: 'Read `approvalStatus`; request another approval if this one is used, rejected or expired.',
  },
  CREDIT_APPROVAL_OF_ONES_OWN: {
    status: 403,
    title: 'You cannot decide your own approval request',
    action: 'Ask another person with `credit.approve` to decide.',
  },
  CREDIT_APPROVAL_MISMATCH: {
    status: 422,
    title: 'The approval does not match the request',
    action: 'Give what was approved, or request another approval.',
  },
  CREDIT_INSUFFICIENT: {
    status: 409,
    title: 'Not enough credit',
    action: 'Use at most `balance`, or remove the gift card or store credit from the cart.',
  },
  CREDIT_CURRENCY_MISMATCH: {
    status: 422,
    title: 'Credit and cart have different currencies',
    action: 'Pay with another method; credit cannot be converted to another currency.',
  },
  CREDIT_EXPIRED: {
    status: 422,
    title: 'The gift card has expired',
    action: 'Pay with another method.',
  },
  GIFT_CARD_VOIDED: {
    status: 409,
    title: 'The gift card is void',
    action: 'Issue a new gift card; a voided one cannot be activated again.',
  },
  GIFT_CARD_SPENT: {
    status: 409,
    title: 'A gift card bought with the order was used',
    action: 'Refund the other goods of the order; what was paid for a used gift card is not refunded.',
  },
  TOO_MANY_GIFT_CARDS: {
    status: 422,
    title: 'Too many gift cards on the cart',
    action: 'Remove a gift card from the cart first.',
  },
  STORE_CREDIT_NEEDS_OWNER: {
    status: 422,
    title: 'Store credit requires a signed-in customer',
    action: 'Sign in and claim the cart, then use the store credit.',
  },
  POINTS_NEED_OWNER: {
    status: 422,
    title: 'Points require a signed-in customer',
    action: 'Sign in and claim the cart, then use the points.',
  },
  POINTS_PAY_NOTHING: {
    status: 422,
    title: 'Points have no value in this currency',
    action: 'Pay another way, or set the value of a point with putPointValues.',
  },
  STORE_CREDIT_NOT_AVAILABLE: {
    status: 422,
    title: 'Store credit is not available for this order',
    action: 'Choose another refund method: guests have no store credit.',
  },
});
