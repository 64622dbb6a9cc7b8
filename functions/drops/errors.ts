import { defineErrors } from '#shared/contracts/error.ts';

export const dropsErrors = defineErrors({
  NOT_SERVED_YET: {
    status: 409,
    title: 'It is not this customer’s turn to buy',
    action:
      'Join the queue with POST /v1/drops/{dropId}/entries, poll the entry until its status is `served`, then check out before `buyUntil`.',
  },
  DROP_LIMIT: {
    status: 422,
    title: 'Purchase limit per customer exceeded',
    action: 'Reduce the quantity to `unitsPerCustomer`, counting all SKUs of the drop together.',
  },
  DROP_MEMBERS_ONLY: {
    status: 403,
    title: 'The drop is for certain customers only',
    action: 'Join as a member; see GET /v1/membership-plans.',
  },
  DROP_NOT_FOUND: {
    status: 404,
    title: 'Drop not found',
    action: 'Check the drop id. GET /v1/drops lists all drops.',
  },
  DROP_TIMES: {
    status: 422,
    title: 'Invalid drop times',
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
    action: 'Add the SKU to a cart: it is now sold without a queue.',
  },
  QUEUE_ENTRY_NOT_FOUND: {
    status: 404,
    title: 'Queue entry not found',
    action: 'Check the entry id, and send the X-Cart-Token that the shopper joined with, or sign in.',
  },
  SIGNED_NUMBER_INVALID: {
    status: 422,
    title: 'Invalid signed number',
    action: 'Send `signedNumber` exactly as the entry returned it, to the drop that issued it.',
  },
  SIGNED_NUMBER_ENDED: {
    status: 409,
    title: 'The signed number is no longer valid',
    action: 'The shopper missed their slot or left the queue. Read the entry with its own token.',
  },
});
