import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant, type Clock } from '#shared/time/clock.ts';
import { isOpen, type Return, type ReturnLabel } from '../model/return.ts';
import { decideAgainIfMoved } from '../settling/settled.ts';
import type { ReturnPolicy } from '../model/policy.ts';
import { policyOf } from '../store/policies.ts';
import { inTransitEvent, lostEvent } from '../store/return-events.ts';
import { loadReturns, saveReturnPart } from '../store/returns.ts';
import { refundAtScan } from './refund-at-scan.ts';

/** What a carrier's report says of the way back; what it says of attempts to deliver changes nothing. */
const labelStatusOf: Readonly<Record<string, ReturnLabel['status']>> = {
  in_transit: 'in_transit',
  out_for_delivery: 'in_transit',
  failed: 'in_transit',
  delivered: 'delivered',
  lost: 'lost',
  returned: 'lost',
};

/** A parcel never goes back to an earlier status, in whatever order its reports come. */
const ORDER: readonly ReturnLabel['status'][] = ['unused', 'in_transit', 'lost', 'delivered'];

/** Brings what a carrier reported to the return. Nothing happens for what is known, and to returns that are closed. */
export const parcelMoved = (
  {
    orderId,
    returnId,
    status,
  }: { readonly orderId: string; readonly returnId: string; readonly status: string },
  cause: Cause,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<Return | undefined> =>
  decideAgainIfMoved(async () => {
    const returns = await loadReturns(db, orderId);
    const found = returns.returns.find((each) => each.returnId === returnId);
    const moved = labelStatusOf[status];
    if (found?.label === undefined || moved === undefined || !isOpen(found)) return undefined;
    if (ORDER.indexOf(moved) <= ORDER.indexOf(found.label.status)) return undefined;
    const policy = await policyOf(db, found.channel);
    const isLost = moved === 'lost';
    const isFirst = found.label.status === 'unused' && !isLost;
    const made: Return = {
      ...found,
      label: { ...found.label, status: moved },
      since: instant(clock),
      dueAt: dueAfter(found, policy, { isFirst, isLost }, clock),
    };
    const save = (after: Return): TransactionPart => {
      const how = { before: returns, cause };
      const events = [
        ...(isFirst ? [inTransitEvent(after, how)] : []),
        ...(isLost ? [lostEvent(after, how)] : []),
      ];
      return saveReturnPart(returns, after, { clock, events });
    };
    const refunded = isFirst
      ? await refundAtScan({ found: made, policy, cause, save }, { db, clock })
      : undefined;
    if (refunded === undefined) await commit(db, [save(made)]);
    return refunded ?? made;
  });

/** Goods on their way have their time from the first scan; a lost parcel waits for the answer of staff. */
const dueAfter = (
  { dueAt }: Return,
  { arriveWithinDays, answerWithinDays }: ReturnPolicy,
  { isFirst, isLost }: { readonly isFirst: boolean; readonly isLost: boolean },
  clock: Clock,
): string | undefined => {
  if (isLost) return instant(clock, answerWithinDays * DAY);
  return isFirst ? instant(clock, arriveWithinDays * DAY) : dueAt;
};
