import { may } from '#shared/contracts/grant.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { DAY, instant, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { creditItems } from '../table.ts';
import { givenKey } from './keys.ts';

export const countGivenGrants = [may(creditItems.items.given, 'UpdateItem')];

/** A limit on what is given in a day: of one member of staff, or to one customer. */
export interface DailyLimit {
  readonly of: 'day' | 'customer';
  /** Whose: `staff:…` or `customer:…`. */
  readonly who: string;
  /** Minor units. */
  readonly most: number;
}

/**
 * Adds an amount to what was given today, in the transaction that gives it, so that several at once cannot give more
 * together.
 *
 * @param refusal makes the error when a limit does not allow it any more
 */
export const countGivenPart = (
  given: { readonly kind: 'credit' | 'refunds'; readonly amount: number; readonly currency: string },
  limits: readonly DailyLimit[],
  clock: Clock,
  refusal: (limit: DailyLimit) => Error,
): TransactionPart => {
  const counted = limits.filter(({ most }) => Number.isFinite(most));
  const day = instant(clock).slice(0, 10);
  return {
    actions: counted.map(({ who, most }) =>
      update(
        givenKey(`${given.kind}#${given.currency}#${who}`, day),
        { add: { given: given.amount }, set: { ttl: ttlAfter(clock, 3 * DAY) } },
        [{ any: [[['given', 'absent']], [['given', '<=', most - given.amount]]] }],
      ),
    ),
    refused: ([first]) => {
      const limit = first === undefined ? undefined : counted[first.index];
      return limit === undefined ? undefined : refusal(limit);
    },
  };
};
