import { actorReference, type Actor } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { isProblem, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { creditErrors } from '../errors.ts';
import { approvalStanding, type CreditApproval } from '../model/approval.ts';
import { loadApproval, saveApprovalPart } from '../store/approvals.ts';
import { approvalClosed, approvalNotFound, isRequester } from './approval-of.ts';

interface DecisionRequest {
  readonly params: { readonly approvalId: string };
  readonly actor: Actor;
  readonly idempotency?: Idempotency;
}

/** Decides about an approval that waits, anew when it moved. A repeated request changes nothing. */
export const decideApproval = (
  { params: { approvalId }, actor, idempotency }: DecisionRequest,
  { db, clock }: Runtime,
  decision: Pick<CreditApproval, 'approvalStatus' | 'note'>,
  besides: (approval: CreditApproval) => Promise<readonly TransactionPart[]> = async () => [],
): Promise<CreditApproval> =>
  decideAgain(isStale, async () => {
    const approval = await loadApproval(db, approvalId);
    if (approval === undefined) throw approvalNotFound(approvalId);
    if (replayed(approval.recentKeys, idempotency) !== undefined) return approval;
    const standing = approvalStanding(approval, clock.now());
    if (standing !== 'pending') throw approvalClosed(approvalId, standing);
    if (isRequester(approval, actor))
      throw problem(creditErrors.CREDIT_APPROVAL_OF_ONES_OWN, {
        detail: 'an approval cannot be decided by the person who requested it',
      });
    const decided: CreditApproval = {
      ...approval,
      ...decision,
      version: approval.version + 1,
      decidedBy: actorReference(actor),
      recentKeys: remembered(approval.recentKeys, idempotency, 200),
    };
    await commit(db, [saveApprovalPart(decided), ...(await besides(approval))]);
    return decided;
  });

const isStale = (error: unknown): boolean => isProblem(error) && error.contract.code === 'STALE_VERSION';
