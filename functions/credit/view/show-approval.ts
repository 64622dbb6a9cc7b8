import type * as z from 'zod/mini';
import { approvalStanding, type CreditApproval } from '../model/approval.ts';
import type { creditApproval } from '../schemas.ts';

/** One whose time is over is shown as expired. */
export const showApproval = (approval: CreditApproval, now: number): z.input<typeof creditApproval> => ({
  approvalId: approval.approvalId,
  version: approval.version,
  status: approvalStanding(approval, now),
  kind: approval.kind,
  amount: approval.amount,
  currency: approval.currency,
  customerId: approval.customerId,
  orderId: approval.orderId,
  reason: approval.reason,
  requestedBy: approval.requestedBy,
  requestedAt: approval.requestedAt,
  expiresAt: approval.expiresAt,
  decidedBy: approval.decidedBy,
  note: approval.note,
});
