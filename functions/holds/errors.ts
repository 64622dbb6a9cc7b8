import { defineErrors } from '#shared/contracts/error.ts';

export const holdsErrors = defineErrors({
  HOLD_NOT_FOUND: {
    status: 404,
    title: 'Hold not found',
    action: 'Check the hold id, and send its token as X-Hold-Token.',
  },
  HOLD_TOO_LONG: {
    status: 422,
    title: 'The requested hold is longer than allowed',
    action: 'Request at most the duration in `longest`.',
  },
  HOLD_ENDED: {
    status: 409,
    title: 'The hold has ended',
    action:
      'Place a new hold, or check out without one. `holdStatus` says whether it was spent, released or expired.',
  },
  HOLD_ALREADY_EXTENDED: {
    status: 409,
    title: 'The hold was already extended',
    action: 'A hold can be extended once. Place a new hold before this one expires.',
  },
});
