import { defineErrors } from '#shared/contracts/error.ts';

export const backInStockErrors = defineErrors({
  SUBSCRIPTION_NOT_FOUND: {
    status: 404,
    title: 'There is no such subscription for this caller',
    action: 'Check the subscription id and its token.',
  },
  AVAILABLE_NOW: {
    status: 409,
    title: 'It is not sold out',
    action: 'Put it into a cart; how many there are is told in `available`.',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    status: 429,
    title: 'Too many stock subscriptions',
    action: 'Wait for the seconds in Retry-After.',
  },
  CONTACT_REQUIRED: {
    status: 422,
    title: 'Nobody could be told: there is no address',
    action: 'Send an e-mail address or a phone number, or sign in with a profile that has one.',
  },
});
