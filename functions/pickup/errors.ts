import { defineErrors } from '#shared/contracts/error.ts';

export const pickupErrors = defineErrors({
  PICKUP_NOT_READY: {
    status: 409,
    title: 'The goods are not ready yet',
    action: 'Wait until the fulfilment is `ready`.',
  },
  PICKUP_ENDED: {
    status: 409,
    title: 'The pick-up has ended',
    action: 'The goods are back on the shelf. Place a new order.',
  },
  ALREADY_COLLECTED: {
    status: 409,
    title: 'The goods were already collected',
    action: 'Hand nothing over. `collectedAt` says when they were collected.',
  },
  PICKUP_CODE_WRONG: {
    status: 403,
    title: 'The pick-up code is wrong',
    action: 'Ask the customer to read the code again. `triesLeft` says how often it may be tried.',
  },
  PICKUP_CODE_LOCKED: {
    status: 409,
    title: 'Too many wrong pick-up codes',
    action: 'Check who the customer is, and send them a new code.',
  },
  DELEGATE_NAME_WRONG: {
    status: 403,
    title: 'Not an authorised delegate',
    action: 'Ask the customer to name the delegate, then try again with that name.',
  },
  ORDER_NOT_PAID: {
    status: 409,
    title: 'The order is not paid',
    action: 'Take the payment first, then hand the goods over.',
  },
});
