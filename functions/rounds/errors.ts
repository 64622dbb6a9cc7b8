import { defineErrors } from '#shared/contracts/error.ts';

export const roundsErrors = defineErrors({
  STOP_NOT_REACHABLE: {
    status: 422,
    title: 'Some stops cannot be reached in time',
    action:
      'Each entry of `errors` names a stop: widen its window, add a vehicle or capacity, or leave it out. `leaveOut` plans the others.',
  },
  ROUND_NOT_FOUND: {
    status: 404,
    title: 'Round not found',
    action: 'Use the link as it was sent. It works until a day after the round.',
  },
  STOP_NOT_FOUND: {
    status: 404,
    title: 'Stop not found',
    action: 'Use the number of a stop of this round.',
  },
  STOP_DELIVERED: {
    status: 409,
    title: 'The stop was already delivered',
    action: 'A delivered stop cannot be reported again. Ask the store if that was a mistake.',
  },
});
