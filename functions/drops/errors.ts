import { defineErrors } from '#shared/contracts/error.ts';

export const dropsErrors = defineErrors({
  WAITING_LINE: {
    status: 409,
    title: 'It is not this customer’s turn to buy',
    action:
      'Join the queue with POST /v1/drops/{dropId}/places, get the place until it is `served`, then check out before `buyUntil`.',
  },
  DROP_LIMIT: {
    status: 422,
    title: 'Purchase limit per customer exceeded',
    action: 'Reduce the quantity to `unitsPerCustomer`, counting all SKUs of the drop together.',
  },
  DROP_NOT_FOUND: {
    status: 404,
    title: 'Drop not found',
    action: 'Check the drop id. GET /v1/drops lists all drops.',
  },
  DROP_TIMES: {
    status: 422,
    title: 'Invalid times for a drop',
    action: 'Set `opensAt` at least one minute from now, and `closesAt` after it and within seven days.',
  },
  DROP_OVERLAPS: {
    status: 409,
    title: 'A SKU is in another drop at that time',
    action: 'Choose another time, or remove the SKUs named in `errors` from one of the two drops.',
  },
  DROP_RUNNING: {
    status: 409,
    title: 'The drop has opened and cannot change',
    action: 'Change only `closesAt`, `servedAtOnce`, `buyWithin`, `unitsPerCustomer` and `name`.',
  },
  DROP_CLOSED: {
    status: 409,
    title: 'The drop has closed',
    action: 'Add what is left to a cart; it is sold without a queue.',
  },
  PLACE_NOT_FOUND: {
    status: 404,
    title: 'Place in the queue not found',
    action: 'Check the place id, and send the X-Cart-Token that the shopper joined with, or sign in.',
  },
  SIGNED_NUMBER_INVALID: {
    status: 422,
    title: 'Invalid signed number',
    action: 'Send `signedNumber` exactly as the place returned it, to the drop that issued it.',
  },
  SIGNED_NUMBER_ENDED: {
    status: 409,
    title: 'The number has ended',
    action: 'Its shopper missed the turn or left the queue. Get the place with its own token.',
  },
});
