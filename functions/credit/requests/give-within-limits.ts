import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorReference, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Clock } from '#shared/time/clock.ts';
import { creditErrors } from '../errors.ts';
import { allowanceOf, usualLimits, usualRefundLimits, type GivingAllowance } from '../model/limits.ts';
import { countGivenGrants, countGivenPart, type DailyLimit } from '../store/given-money.ts';
import { loadLimits, readLimitsGrants } from '../store/limits.ts';

/** What a function needs to give money within the limits of its caller. */
export const giveWithinLimitsGrants = [...readLimitsGrants, ...countGivenGrants];

/** Money that staff or a machine client give away. */
export interface GivenMoney {
  readonly kind: 'credit' | 'refunds';
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** Who gets it, when that is known. */
  readonly customerId?: string | undefined;
  /** The field of the request that names the amount. */
  readonly pointer: string;
}

/**
 * Counts what the caller gives against the limits of the role: at once, in a day, and to one customer in a day. The
 * part belongs in the transaction that gives the money.
 *
 * @throws CREDIT_ABOVE_LIMIT, also as the refusal of the part
 */
export const giveWithinLimitsPart = async (
  actor: Actor,
  given: GivenMoney,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<TransactionPart> => {
  const role = actor.kind === 'staff' ? actor.role : actor.kind;
  const stored = await loadLimits(db);
  const limits =
    given.kind === 'credit' ? (stored?.limits ?? usualLimits) : (stored?.refunds ?? usualRefundLimits);
  const allowance = allowanceOf(limits, role, given.currency);
  const daily = dailyLimits(actor, given, allowance);
  const atOnce = Math.min(allowance.amount, ...daily.map(({ most }) => most));
  if (given.amount > atOnce) throw aboveLimit(role, given, { of: 'once', most: atOnce });
  return countGivenPart(given, daily, clock, (limit) => aboveLimit(role, given, limit));
};

const dailyLimits = (
  actor: Actor,
  { customerId }: GivenMoney,
  { perDay, perCustomer }: GivingAllowance,
): readonly DailyLimit[] => [
  { of: 'day', who: actorReference(actor), most: perDay },
  ...(customerId === undefined
    ? []
    : [{ of: 'customer' as const, who: `customer:${customerId}`, most: perCustomer }]),
];

const spans = { once: 'at once', day: 'in a day', customer: 'to one customer in a day' };

const aboveLimit = (
  role: string,
  { amount, currency, pointer }: GivenMoney,
  { of, most }: { readonly of: keyof typeof spans; readonly most: number },
) => {
  const detail = `the role ${role} gives at most ${most} ${spans[of]} (minor units of ${currency}); ${amount} more exceeds it`;
  return problem(creditErrors.CREDIT_ABOVE_LIMIT, {
    detail,
    errors: [{ pointer, code: 'CREDIT_ABOVE_LIMIT', detail }],
    extensions: { limit: most, limitOf: of },
  });
};
