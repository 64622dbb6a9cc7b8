import { may, mayQuery } from '#shared/contracts/grant.ts';
import { savePart } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { DAY, SECOND } from '#shared/time/clock.ts';
import type { CreditApproval } from '../model/approval.ts';
import { creditItems } from '../table.ts';

const { approval } = creditItems.items;

/** What a function needs to use an approval. */
export const useApprovalGrants = [may(approval, 'GetItem', 'UpdateItem')];
/** What a function needs to ask for approvals and to decide about them. */
export const decideApprovalGrants = [
  may(approval, 'GetItem', 'PutItem'),
  mayQuery(creditItems.indexes.creditApprovals),
];

const approvalKey = (approvalId: string): Key => ({ table: 'orders', pk: `CRA#${approvalId}`, sk: 'A' });

/** Days an approval is kept after its time is over, to look things up. */
const KEPT_DAYS = 30;

export const loadApproval = (db: Database, approvalId: string): Promise<CreditApproval | undefined> =>
  db.get<CreditApproval>(approvalKey(approvalId));

/** Those nobody decided about leave the list when their time is over. */
export const saveApprovalPart = (approval: CreditApproval): TransactionPart => {
  const keptMs = approval.approvalStatus === 'pending' ? 0 : KEPT_DAYS * DAY;
  const ttl = Math.ceil((Date.parse(approval.expiresAt) + keptMs) / SECOND);
  return savePart(approvalKey(approval.approvalId), { ...approval, ttl } as CreditApproval);
};

/** Uses it up, in the transaction that gives the money: once, whoever else tries at the same instant. */
export const useApprovalPart = (
  { approvalId, version }: CreditApproval,
  refusal: () => Error,
): TransactionPart => ({
  actions: [
    update(approvalKey(approvalId), { set: { approvalStatus: 'used' }, add: { version: 1 } }, [
      ['approvalStatus', '=', 'approved'],
      ['version', '=', version],
    ]),
  ],
  refused: refusal,
});
