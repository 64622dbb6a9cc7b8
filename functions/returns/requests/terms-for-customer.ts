import { boughtUnits, hasOrderedGrants, type Order } from '../../orders/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import type { ReturnPolicy } from '../model/policy.ts';
import { reviewOf, type ReviewReason } from '../model/review.ts';
import { readReturned, readReturnedGrants } from '../store/customer-returns.ts';
import { policyOf } from '../store/policies.ts';

export const reviewGrants = [...hasOrderedGrants, ...readReturnedGrants];

/** What holds for the next return of an order. */
export interface TermsForCustomer {
  /** The policy of the channel; staff approve when there is something to review. */
  readonly policy: ReturnPolicy;
  readonly review: readonly ReviewReason[];
}

const TWELVE_MONTHS = 365 * DAY;

/** The policy of the channel for the customer of an order. Guests have no history, so nothing of theirs is reviewed. */
export const termsForCustomer = async (
  { channel, customerId }: Order,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<TermsForCustomer> => {
  const policy = await policyOf(db, channel);
  const { abovePercent, rejectedUnits, wornUnits } = policy.review;
  if (customerId === undefined || (abovePercent === 100 && rejectedUnits === 0 && wornUnits === 0))
    return { policy, review: [] };
  const since = instant(clock, -TWELVE_MONTHS);
  const [returned, bought] = await Promise.all([
    readReturned(db, customerId, since.slice(0, 7)),
    boughtUnits(db, customerId, since),
  ]);
  const review = reviewOf(policy, { ...returned, bought });
  return { policy: review.length === 0 ? policy : { ...policy, approval: 'staff' }, review };
};
