import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { decideApproval } from '../requests/decide-approval.ts';
import { giveWithinLimitsPart } from '../requests/give-within-limits.ts';
import { showApproval } from '../view/show-approval.ts';
import type { ApproveCreditApproval } from './contract.ts';

/** The approver gives the money as if it were their own decision: within their limits, and counted in them. */
export const approveCreditApproval: UseCase<typeof ApproveCreditApproval, Runtime> = async (
  request,
  runtime,
) => {
  const { note } = request.body;
  const approval = await decideApproval(
    request,
    runtime,
    { approvalStatus: 'approved', note },
    async ({ kind, amount, currency, customerId, orderId }) => [
      await giveWithinLimitsPart(
        request.actor,
        { kind, amount, currency, customerId, orderId, pointer: '/params/approvalId' },
        runtime,
      ),
    ],
  );
  return { status: 200, body: showApproval(approval, runtime.clock.now()), version: approval.version };
};
