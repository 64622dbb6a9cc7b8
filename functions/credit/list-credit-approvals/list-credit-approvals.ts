import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { CreditApproval } from '../model/approval.ts';
import { creditItems } from '../table.ts';
import { showApproval } from '../view/show-approval.ts';
import type { ListCreditApprovals } from './contract.ts';

export const listCreditApprovals: UseCase<typeof ListCreditApprovals, Runtime> = async (
  { query: { status, ...page } },
  { db, clock },
) => {
  const { items, nextCursor } = await db.queryIndex<CreditApproval>({
    index: creditItems.indexes.creditApprovals,
    partition: { approvalStatus: status },
    ...page,
  });
  const data = items.map((approval) => showApproval(approval, clock.now()));
  return { status: 200, body: { data, page: { nextCursor: nextCursor ?? null } } };
};
