import { defineErrors } from '#shared/contracts/error.ts';

export const dropsErrors = defineErrors({
  WAITING_LINE: {
    status: 409,
    title: 'Only whoever’s turn it is may buy this now',
    action:
      'Join the line with POST /v1/drops/{dropId}/places, ask for the place until it is `served`, and check out before `buyUntil`.',
  },
  DROP_LIMIT: {
    status: 422,
    title: 'One customer may buy fewer of this drop',
    action: 'Reduce the quantity to `unitsPerCustomer`, all SKUs of the drop together.',
  },
  DROP_NOT_FOUND: {
    status: 404,
    title: 'There is no such drop',
    action: 'Look the drops up with GET /v1/drops.',
  },
  DROP_TIMES: {
    status: 422,
    title: 'A drop cannot run at these times',
    action: 'Let it open at least a minute from now, and close after that and within seven days.',
  },
  DROP_OVERLAPS: {
    status: 409,
    title: 'A SKU is in another drop of the channel at that time',
    action: 'Choose another time, or take the SKUs named in `errors` out of one of the two.',
  },
  DROP_RUNNING: {
    status: 409,
    title: 'The drop has opened; what it sells and when it opened stays',
    action: 'Change only `closesAt`, `servedAtOnce`, `buyWithin`, `unitsPerCustomer` and the name.',
  },
  DROP_CLOSED: {
    status: 409,
    title: 'The drop is over',
    action: 'What is left is sold as usual: put it into a cart.',
  },
  PLACE_NOT_FOUND: {
    status: 404,
    title: 'There is no such place for this caller',
    action: 'Check the place id, and send the X-Cart-Token it was joined with, or sign in.',
  },
  SIGNED_NUMBER_INVALID: {
    status: 422,
    title: 'This is not a signed number of the drop',
    action: 'Send `signedNumber` exactly as the place showed it, to the drop it is of.',
  },
  SIGNED_NUMBER_ENDED: {
    status: 409,
    title: 'The number is not held any more',
    action: 'Whoever had it passed or left and may have joined again: ask for the place with its own token.',
  },
});
