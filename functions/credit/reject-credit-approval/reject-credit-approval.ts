import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { decideApproval } from '../requests/decide-approval.ts';
import { showApproval } from '../view/show-approval.ts';
import type { RejectCreditApproval } from './contract.ts';

export const rejectCreditApproval: UseCase<typeof RejectCreditApproval, Runtime> = async (
  request,
  runtime,
) => {
  const { note } = request.body;
  const approval = await decideApproval(request, runtime, { approvalStatus: 'rejected', note });
  return { status: 200, body: showApproval(approval, runtime.clock.now()), version: approval.version };
};
