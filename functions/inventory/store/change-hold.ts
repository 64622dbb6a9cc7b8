import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { problem } from '#shared/http/problem.ts';
import type { Idempotency } from '#shared/http/request.ts';
import { replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { inventoryErrors } from '../errors.ts';
import { isHeld, type Hold } from '../model/hold.ts';
import { holdOfCaller, type HoldCaller } from './hold-of-caller.ts';
import { HoldMoved, loadHold } from './holds.ts';

interface ChangeRequest extends HoldCaller {
  readonly params: { readonly holdId: string };
  readonly idempotency?: Idempotency;
}

/** Changes a hold its caller may have, deciding anew when another change was faster. A repeated request changes nothing. */
export const changeHold = (
  request: ChangeRequest,
  runtime: Runtime,
  change: (hold: Hold) => Promise<Hold>,
): Promise<Hold> =>
  decideAgain(
    (error) => error instanceof HoldMoved,
    async () => {
      const { holdId } = request.params;
      const hold = await holdOfCaller(await loadHold(runtime.db, holdId), holdId, request, {
        scope: 'orders.write',
        secrets: runtime.secrets,
      });
      return replayed(hold.recentKeys, request.idempotency) === undefined ? change(hold) : hold;
    },
  );

/** Refuses to go on with a hold that has ended. */
export const requireHeld = (hold: Hold, now: number): Hold => {
  if (isHeld(hold, now)) return hold;
  const status = hold.status === 'held' ? 'expired' : hold.status;
  throw problem(inventoryErrors.HOLD_ENDED, {
    detail: `the hold ${hold.holdId} is ${status}`,
    extensions: { holdStatus: status, orderId: hold.orderId },
  });
};
