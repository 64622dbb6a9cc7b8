import { defineErrors } from '#shared/contracts/error.ts';

export const backInStockErrors = defineErrors({
  SUBSCRIPTION_NOT_FOUND: {
    status: 404,
    title: 'Subscription not found',
    action: 'Check the subscription id, and send its token as X-Subscription-Token.',
  },
  AVAILABLE_NOW: {
    status: 409,
    title: 'The SKU is in stock',
    action: 'Add it to a cart. `available` gives the number of units.',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    status: 429,
    title: 'Too many stock subscriptions',
    action: 'Wait for the seconds in Retry-After.',
  },
  CONTACT_REQUIRED: {
    status: 422,
    title: 'No e-mail address or phone number',
    action: 'Send an e-mail address or a phone number, or sign in with a profile that has one.',
  },
});
