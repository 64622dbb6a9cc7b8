import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorReference, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Clock } from '#shared/time/clock.ts';
import { creditErrors } from '../errors.ts';
import { approvalStanding, mismatchOf } from '../model/approval.ts';
import { allowanceOf, usualLimits, usualRefundLimits, type GivingAllowance } from '../model/limits.ts';
import { countGivenGrants, countGivenPart, type DailyLimit } from '../store/given-money.ts';
import { loadApproval, useApprovalGrants, useApprovalPart } from '../store/approvals.ts';
import { loadLimits, readLimitsGrants } from '../store/limits.ts';
import { approvalClosed, approvalNotFound, isRequester } from './approval-of.ts';

/** What a function needs to give money within the limits of its caller. */
export const giveWithinLimitsGrants = [...readLimitsGrants, ...countGivenGrants, ...useApprovalGrants];

/** Money that staff or a machine client give away. */
export interface GivenMoney {
  readonly kind: 'credit' | 'refunds';
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** Who gets it, when that is known. */
  readonly customerId?: string | undefined;
  /** The order whose money it is, for refunds. */
  readonly orderId?: string | undefined;
  /** A second person let it through. */
  readonly approvalId?: string | undefined;
  /** The field of the request that names the amount. */
  readonly pointer: string;
}

/**
 * Counts what the caller gives against the limits of the role: at once, in a day, and to one customer in a day. An
 * approved amount was counted for the approver, and is used up instead. The part belongs in the transaction that gives
 * the money.
 *
 * @throws CREDIT_ABOVE_LIMIT, also as the refusal of the part; CREDIT_APPROVAL_… when the approval is not for this
 */
export const giveWithinLimitsPart = async (
  actor: Actor,
  given: GivenMoney,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<TransactionPart> => {
  if (given.approvalId !== undefined) return approvedPart(actor, given, given.approvalId, { db, clock });
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

const approvedPart = async (
  actor: Actor,
  { kind, amount, currency, customerId, orderId }: GivenMoney,
  approvalId: string,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<TransactionPart> => {
  const approval = await loadApproval(db, approvalId);
  if (approval === undefined || !isRequester(approval, actor))
    throw approvalNotFound(approvalId, '/body/approvalId');
  const standing = approvalStanding(approval, clock.now());
  if (standing !== 'approved') throw approvalClosed(approvalId, standing);
  // What is refunded is known by its order, whoever the customer is.
  const whose = kind === 'refunds' ? { orderId } : { customerId };
  const mismatch = mismatchOf(approval, { kind, amount, currency, ...whose });
  if (mismatch !== undefined)
    throw problem(creditErrors.CREDIT_APPROVAL_MISMATCH, {
      detail: `the approval ${approvalId} is for something else: ${mismatch}`,
      errors: [{ pointer: '/body/approvalId', code: 'CREDIT_APPROVAL_MISMATCH', detail: mismatch }],
    });
  return useApprovalPart(approval, () => approvalClosed(approvalId, 'used'));
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
