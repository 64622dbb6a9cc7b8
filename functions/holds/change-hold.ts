import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Hold } from './model/hold.ts';
import { holdOfCaller, type HoldCaller } from './requests/hold-of-caller.ts';
import { HoldMoved, loadHold } from './store/holds.ts';

interface ChangeHoldRequest extends HoldCaller {
  readonly params: { readonly holdId: string };
  readonly idempotency?: Idempotency;
}

/** Changes a hold of this caller, deciding again after a concurrent change. A repeated request changes nothing. */
export const changeHold = (
  request: ChangeHoldRequest,
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
