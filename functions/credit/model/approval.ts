import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { DAY } from '#shared/time/clock.ts';

export const approvalKinds = ['credit', 'refunds'] as const;
/** Statuses under which approvals are kept; one whose time is over is shown as `expired`. */
export const approvalStatuses = ['pending', 'approved', 'rejected', 'used'] as const;

/** Money above the limit of whoever wants to give it, which a second person lets through once. */
export interface CreditApproval extends Versioned {
  readonly approvalId: string;
  readonly approvalStatus: (typeof approvalStatuses)[number];
  /** `credit`: gift cards and store credit. `refunds`: refunds and cancellations of paid orders. */
  readonly kind: (typeof approvalKinds)[number];
  /** The most that may be given, minor units. */
  readonly amount: number;
  readonly currency: string;
  /** Whose store credit; absent for a gift card. */
  readonly customerId?: string | undefined;
  /** Of which order, for refunds. */
  readonly orderId?: string | undefined;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  /** Neither decided nor used from this instant on. */
  readonly expiresAt: string;
  readonly decidedBy?: string | undefined;
  readonly note?: string | undefined;
}

/** Time to decide, and then to use it. */
export const APPROVAL_MS = 3 * DAY;

export type ApprovalStanding = CreditApproval['approvalStatus'] | 'expired';

/** Where it stands at an instant (milliseconds since 1970). */
export const approvalStanding = (
  { approvalStatus, expiresAt }: Pick<CreditApproval, 'approvalStatus' | 'expiresAt'>,
  now: number,
): ApprovalStanding =>
  (approvalStatus === 'pending' || approvalStatus === 'approved') && Date.parse(expiresAt) <= now
    ? 'expired'
    : approvalStatus;

type Given = Pick<CreditApproval, 'kind' | 'amount' | 'currency' | 'customerId' | 'orderId'>;

/** Why an approval is not for this money; `undefined` when it is. */
export const mismatchOf = (approval: Given, given: Given): string | undefined => {
  const differs = (['kind', 'currency', 'customerId', 'orderId'] as const).find(
    (field) => approval[field] !== given[field],
  );
  if (differs !== undefined)
    return `it is for ${differs} ${approval[differs] ?? 'none'}, found ${given[differs] ?? 'none'}`;
  return given.amount <= approval.amount
    ? undefined
    : `it is for at most ${approval.amount} (minor units of ${approval.currency}), found ${given.amount}`;
};
