import { isCreditMoved } from '../../credit/public.ts';
import { isPaymentMoved, loadOrderAndAccount, refund } from '../../payments/public.ts';
import { paymentsErrors } from '../../payments/errors.ts';
import { signedInCustomer } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { membershipsErrors } from '../errors.ts';
import { isRunning, refundOf, withdrawn, type Membership } from '../model/membership.ts';
import { isMembershipMoved, membershipsOf, saveMembershipPart } from '../store/memberships.ts';
import { endedEvents } from '../store/membership-events.ts';
import { showMembership } from '../view/show-membership.ts';
import type { CancelMembership } from './contract.ts';

type Request = RequestOf<typeof CancelMembership>;

/** Order by order, the one that was bought last first: each refund and what it ends are one transaction. */
export const cancelMembership: UseCase<typeof CancelMembership, Runtime> = async (request, runtime) => {
  for (;;) {
    const { found, isDone } = await decideAgain(hasMoved, () => cancelLast(request, runtime));
    if (isDone) return { status: 200, body: showMembership(found, instant(runtime.clock)) };
  }
};

const hasMoved = (error: unknown): boolean =>
  isMembershipMoved(error) || isPaymentMoved(error) || isCreditMoved(error);

interface Cancelled {
  readonly found: Membership;
  readonly isDone: boolean;
}

const cancelLast = async (request: Request, { db, clock }: Runtime): Promise<Cancelled> => {
  const { planId } = request.params;
  const personId = signedInCustomer(request.actor);
  const all = (await membershipsOf(db, personId)).filter((each) => each.planId === planId);
  const now = instant(clock);
  const found = all.find((each) => isRunning(each, now)) ?? all[0];
  if (found === undefined)
    throw problem(membershipsErrors.MEMBERSHIP_NOT_FOUND, { detail: `you have no membership of ${planId}` });
  const last = isRunning(found, now)
    ? found.periods.findLast((period) => refundOf(period, now) > 0)
    : undefined;
  if (last === undefined) return { found, isDone: true };
  const { orderId } = last;
  const periods = found.periods.filter((each) => each.orderId === orderId);
  const amount = periods.reduce((sum, period) => sum + refundOf(period, now), 0);
  const after = withdrawn(found, [orderId], now);
  const cause = causeOf(request);
  const before = await loadOrderAndAccount(db, orderId);
  if (before === undefined) throw new Error(`the order ${orderId} of a membership is not there`);
  const key = `membership-${planId}`;
  const outcome = await refund(
    before,
    { amount, key, reason: 'goodwill' },
    { db, clock, cause },
    async () => [
      await saveMembershipPart(after, endedEvents(found, after, 'cancelled', { at: now, cause }), {
        db,
        clock,
        cause,
        personId,
      }),
    ],
  );
  if (outcome.kind !== 'refunded')
    throw problem(paymentsErrors.REFUND_TOO_LARGE, {
      detail: `the order ${orderId} was refunded otherwise; ask the shop to end the membership`,
    });
  return { found: after, isDone: false };
};
