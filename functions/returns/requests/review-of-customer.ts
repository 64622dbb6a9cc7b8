import { boughtUnits, hasOrderedGrants, type Order } from '../../orders/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { reviewOf, type ReviewReason } from '../model/review.ts';
import type { ReturnTerms } from '../model/policy.ts';
import { readReturned, readReturnedGrants } from '../store/customer-returns.ts';

export const reviewGrants = [...hasOrderedGrants, ...readReturnedGrants];

const TWELVE_MONTHS = 365 * DAY;

/** Why staff should decide about the next return of an order's customer. Guests have no history, so nothing. */
export const reviewOfCustomer = async (
  { customerId }: Order,
  terms: ReturnTerms,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<readonly ReviewReason[]> => {
  const { abovePercent, rejectedUnits } = terms.review;
  if (customerId === undefined || (abovePercent === 100 && rejectedUnits === 0)) return [];
  const since = instant(clock, -TWELVE_MONTHS);
  const [returned, bought] = await Promise.all([
    readReturned(db, customerId, since.slice(0, 7)),
    boughtUnits(db, customerId, since),
  ]);
  return reviewOf(terms, { ...returned, bought });
};
