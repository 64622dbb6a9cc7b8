import { isCreditMoved } from '../../credit/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { startedBy } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { settleReferral } from '../requests/settle-referral.ts';
import { DUE_SHARDS, loadReferral, ReferralMoved } from '../store/referrals.ts';
import { referralsItems } from '../table.ts';

/** What one run settles in each shard; the rest is older by an hour at the next one. */
const PER_SHARD = 100;

/** Settles referrals whose first order can no longer be returned. */
export const completeReferrals: Task<Runtime> = async (_input, runtime) => {
  for (let shard = 0; shard < DUE_SHARDS; shard += 1) {
    const due = await runtime.db.queryIndex<{ readonly customerId: string }>({
      index: referralsItems.indexes.referralsDue,
      partition: { referralDueShard: shard },
      upTo: { attribute: 'referralDueAt', value: instant(runtime.clock) },
      limit: PER_SHARD,
    });
    for (const { customerId } of due.items) await settleDue(customerId, runtime);
  }
};

/** The index may lag, and a run may be repeated: what is not waiting any more is left alone. */
const settleDue = (customerId: string, runtime: Runtime): Promise<void> =>
  decideAgain(
    (error) => error instanceof ReferralMoved || isCreditMoved(error),
    async () => {
      const referral = await loadReferral(runtime.db, customerId);
      if (referral?.status !== 'waiting' || (referral.dueAt ?? '') > instant(runtime.clock)) return;
      await settleReferral(referral, { ...runtime, cause: startedBy('complete-referrals', customerId) });
    },
  );
