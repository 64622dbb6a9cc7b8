import { defineErrors } from '#shared/contracts/error.ts';

export const creditErrors = defineErrors({
  GIFT_CARD_NOT_FOUND: {
    status: 404,
    title: 'No gift card can be used with this code',
    action: 'Check the code (and the PIN, if there is one). Blocked and unknown cards are told alike.',
  },
  TOO_MANY_CODES: {
    status: 429,
    title: 'Too many wrong gift card codes were sent',
    action: 'Wait for the seconds in Retry-After, then send a code that is right.',
  },
  CREDIT_ACCOUNT_NOT_FOUND: {
    status: 404,
    title: 'There is no such account',
    action: 'Check the account id; gift cards are found by code with POST /v1/gift-cards/balance.',
  },
  CREDIT_ABOVE_LIMIT: {
    status: 403,
    title: 'The amount is more than this role may give',
    action: 'Give at most `limit`, or let somebody do it whose role goes further.',
  },
  CREDIT_INSUFFICIENT: {
    status: 409,
    title: 'There is less left than was asked for',
    action: 'Show `balance`; take that much, or take the gift card or store credit off the cart.',
  },
  CREDIT_CURRENCY_MISMATCH: {
    status: 422,
    title: 'The credit is in another currency than the cart',
    action: 'Pay with another tender; credit is not exchanged.',
  },
  CREDIT_EXPIRED: {
    status: 422,
    title: 'The time of the gift card is over',
    action: 'Pay with another tender.',
  },
  GIFT_CARD_VOIDED: {
    status: 409,
    title: 'The gift card was called off',
    action: 'Issue a new one; a voided card never becomes active again.',
  },
  GIFT_CARD_SPENT: {
    status: 409,
    title: 'A gift card that was bought with the order has been used',
    action: 'Give back the other goods of the order; what was paid for a used gift card stays.',
  },
  TOO_MANY_GIFT_CARDS: {
    status: 422,
    title: 'The cart has as many gift cards as it may',
    action: 'Take one off the cart first.',
  },
  STORE_CREDIT_NEEDS_OWNER: {
    status: 422,
    title: 'Store credit belongs to a customer, and this cart to nobody',
    action: 'Sign in and claim the cart, then use the store credit.',
  },
});
