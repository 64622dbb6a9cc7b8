import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { DAY } from '#shared/time/clock.ts';
import type { ReferralProgramme } from './programme.ts';
import type { ReferralStatus, Suspicion } from './statuses.ts';

/** One per new customer, for good: nobody is referred twice. */
export interface Referral extends Versioned {
  readonly customerId: string;
  readonly referrerId: string;
  readonly status: ReferralStatus;
  /** The first order. */
  readonly orderId?: string;
  readonly dueAt?: string;
  readonly suspicions: readonly Suspicion[];
  readonly reason?: string;
  readonly decidedBy?: string;
  readonly claimedAt: string;
  readonly changedAt: string;
  readonly completedAt?: string;
}

/** The first order of a referred customer, as it was paid. */
export interface FirstOrder {
  readonly orderId: string;
  readonly isFirst: boolean;
  readonly suspicions: readonly Suspicion[];
}

/** What the payment of an order makes of a referral; nothing when it changes nothing, as at the second time. */
export const afterOrder = (
  referral: Referral,
  { orderId, isFirst, suspicions }: FirstOrder,
  { waitDays }: Pick<ReferralProgramme, 'waitDays'>,
  now: number,
): Referral | undefined => {
  if (referral.status !== 'claimed') return undefined;
  const changedAt = new Date(now).toISOString();
  if (!isFirst) return { ...referral, status: 'ended', reason: 'not_first_order', changedAt };
  const dueAt = new Date(now + waitDays * DAY).toISOString();
  return { ...referral, status: 'waiting', orderId, dueAt, suspicions, changedAt };
};

/** What is known when a referral is due. */
export interface DueFacts {
  /** Whether the order still stands, and what of its price was not given back, in minor units. */
  readonly order: { readonly stands: boolean; readonly worth: number; readonly currency: string } | undefined;
  /** Rewards that the referrer had in this month. */
  readonly rewardedThisMonth: number;
  /** Staff looked at the suspicions, and let it pass. */
  readonly isReleased?: boolean;
}

export type DueOutcome =
  | { readonly status: 'completed' }
  | { readonly status: 'held' }
  | { readonly status: 'ended' | 'refused'; readonly reason: string };

/** What becomes of a referral whose time has come. */
export const outcomeOf = (
  { suspicions }: Pick<Referral, 'suspicions'>,
  { order, rewardedThisMonth, isReleased = false }: DueFacts,
  { minimumOrder, mostPerMonth }: Pick<ReferralProgramme, 'minimumOrder' | 'mostPerMonth'>,
): DueOutcome => {
  if (order === undefined || !order.stands || order.worth <= 0)
    return { status: 'ended', reason: 'order_returned' };
  if (minimumOrder !== undefined && !isWorth(order, minimumOrder))
    return { status: 'ended', reason: 'below_minimum' };
  if (suspicions.length > 0 && !isReleased) return { status: 'held' };
  return rewardedThisMonth >= mostPerMonth
    ? { status: 'refused', reason: 'monthly_limit' }
    : { status: 'completed' };
};

const isWorth = (
  { worth, currency }: { readonly worth: number; readonly currency: string },
  minimum: { readonly amount: number; readonly currency: string },
): boolean => currency === minimum.currency && worth >= minimum.amount;
