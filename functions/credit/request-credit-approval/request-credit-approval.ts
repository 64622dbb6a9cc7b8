import { customerIdFor } from '../../customers/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { APPROVAL_MS, type CreditApproval } from '../model/approval.ts';
import { requireCurrency } from '../requests/require.ts';
import { loadApproval, saveApprovalPart } from '../store/approvals.ts';
import { showApproval } from '../view/show-approval.ts';
import type { RequestCreditApproval } from './contract.ts';

export const requestCreditApproval: UseCase<typeof RequestCreditApproval, Runtime> = async (
  { actor, body, idempotency },
  { db, clock, ids },
) => {
  requireCurrency(body.currency, '/body/currency');
  // A retry under the same key finds its approval; keys are scoped to the caller.
  const approvalId = idempotency === undefined ? ids.next('cra') : derivedId('cra', idempotency.key);
  const earlier = idempotency === undefined ? undefined : await loadApproval(db, approvalId);
  if (earlier !== undefined && replayed(earlier.recentKeys, idempotency) !== undefined)
    return { status: 201, body: showApproval(earlier, clock.now()), version: earlier.version };
  const { customerId } = body;
  const approval: CreditApproval = {
    ...body,
    customerId: customerId === undefined ? undefined : customerIdFor(customerId),
    approvalId,
    version: 1,
    approvalStatus: 'pending',
    requestedBy: actorReference(actor),
    requestedAt: instant(clock),
    expiresAt: new Date(clock.now() + APPROVAL_MS).toISOString(),
    recentKeys: remembered([], idempotency, 201),
  };
  await commit(db, [saveApprovalPart(approval)]);
  return { status: 201, body: showApproval(approval, clock.now()), version: 1 };
};
