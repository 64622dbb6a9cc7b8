import { giftPointsToEachParts } from '../../credit/public.ts';
import { holdsStock, loadOrder, type Order } from '../../orders/public.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { ReferralCompleted } from '../events.ts';
import type { ReferralProgramme } from '../model/programme.ts';
import { outcomeOf, type Referral } from '../model/referral.ts';
import { loadProgramme, referralsOf, saveReferralParts } from '../store/referrals.ts';

/** What staff said of a held referral. */
interface Decision {
  readonly decidedBy: string;
  readonly reason: string;
}

type Settling = Pick<Runtime, 'db' | 'clock'> & { readonly cause: Cause };

/**
 * Rewards both, holds the referral for staff, or ends it, in one transaction with the points and the event. A referral that
 * somebody settles at the same time is `ReferralMoved`; points that moved are `CreditMoved`: read it again and decide again.
 *
 * @param released who let a held referral pass, and why
 */
export const settleReferral = async (
  referral: Referral,
  dependencies: Settling,
  released?: Decision,
): Promise<Referral> => {
  const { db, clock } = dependencies;
  const programme = await loadProgramme(db);
  const facts = {
    order: orderFacts(referral.orderId === undefined ? undefined : await loadOrder(db, referral.orderId)),
    rewardedThisMonth: await rewardedThisMonth(referral.referrerId, dependencies),
    isReleased: released !== undefined,
  };
  const outcome = outcomeOf(referral, facts, programme);
  const at = instant(clock);
  const next: Referral = {
    ...referral,
    ...released,
    ...outcome,
    changedAt: at,
    completedAt: outcome.status === 'completed' ? at : undefined,
    version: referral.version + 1,
  };
  const isCompleted = outcome.status === 'completed';
  const rewards = isCompleted ? await rewardParts(next, programme, dependencies) : [];
  const events = isCompleted ? [completed(next, programme, dependencies)] : [];
  await commit(db, [...saveReferralParts(next, events, clock), ...rewards]);
  return next;
};

/** What of the price was not given back. */
const orderFacts = (order: Order | undefined) =>
  order === undefined
    ? undefined
    : {
        stands: holdsStock(order.status),
        worth: order.totals.total - order.payment.refunded,
        currency: order.currency,
      };

const rewardedThisMonth = async (referrerId: string, { db, clock }: Settling): Promise<number> => {
  const month = instant(clock).slice(0, 7);
  const rows = await referralsOf(db, referrerId);
  return rows.filter(({ completedAt }) => completedAt?.startsWith(month) === true).length;
};

const rewardParts = async (
  { customerId, referrerId }: Referral,
  { referrerPoints, customerPoints, validDays }: ReferralProgramme,
  dependencies: Settling,
): Promise<readonly TransactionPart[]> => {
  const expiresAt = validDays === undefined ? undefined : instant(dependencies.clock, validDays * DAY);
  const given = [
    [referrerId, referrerPoints],
    [customerId, customerPoints],
  ] as const;
  const presents = given
    .filter(([, points]) => points > 0)
    .map(([whom, points]) => ({
      customerId: whom,
      step: `REFERRAL#${customerId}`,
      points,
      expiresAt,
      reason: 'referral',
    }));
  return giftPointsToEachParts(presents, dependencies);
};

const completed = (
  { customerId, referrerId, orderId = '', version }: Referral,
  { referrerPoints, customerPoints }: ReferralProgramme,
  { clock, cause }: Settling,
) =>
  eventOf(ReferralCompleted, {
    aggregateId: customerId,
    aggregateVersion: version,
    occurredAt: instant(clock),
    cause,
    data: { customerId, referrerId, orderId, referrerPoints, customerPoints },
  });
