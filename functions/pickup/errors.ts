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
    action: 'The goods were restocked. Place a new order.',
  },
  ALREADY_COLLECTED: {
    status: 409,
    title: 'The goods were already collected',
    action: 'Do not hand over anything. `collectedAt` is the time of collection.',
  },
  PICKUP_CODE_WRONG: {
    status: 403,
    title: 'Incorrect pick-up code',
    action: 'Ask the customer to read the code again. `triesLeft` is the number of remaining attempts.',
  },
  PICKUP_CODE_LOCKED: {
    status: 409,
    title: 'Too many incorrect pick-up codes',
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
