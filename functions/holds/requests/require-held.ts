import { problem } from '#shared/problems/problem.ts';
import { holdsErrors } from '../errors.ts';
import { isHeld, type Hold } from '../model/hold.ts';

/** The hold, if it can still be spent, extended or released. */
export const requireHeld = (hold: Hold, now: number): Hold => {
  if (isHeld(hold, now)) return hold;
  const holdStatus = hold.status === 'held' ? 'expired' : hold.status;
  throw problem(holdsErrors.HOLD_ENDED, {
    detail: `the hold ${hold.holdId} is ${holdStatus}`,
    extensions: { holdStatus, orderId: hold.orderId },
  });
};
