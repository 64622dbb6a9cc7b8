import type { Actor } from '#shared/actors/actor.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import { creditErrors } from '../errors.ts';
import type { ApprovalStanding, CreditApproval } from '../model/approval.ts';

/** @param pointer of the field of the body that names it; left out where the path does */
export const approvalNotFound = (approvalId: string, pointer?: string): Error => {
  const detail = `there is no approval ${approvalId} for this caller`;
  return problem(creditErrors.CREDIT_APPROVAL_NOT_FOUND, {
    detail,
    ...(pointer === undefined ? {} : { errors: [{ pointer, code: 'CREDIT_APPROVAL_NOT_FOUND', detail }] }),
  });
};

export const approvalClosed = (approvalId: string, standing: ApprovalStanding): Error =>
  problem(creditErrors.CREDIT_APPROVAL_CLOSED, {
    detail: `the approval ${approvalId} is ${standing}`,
    extensions: { approvalStatus: standing },
  });

export const isRequester = ({ requestedBy }: CreditApproval, actor: Actor): boolean =>
  requestedBy === actorReference(actor);
