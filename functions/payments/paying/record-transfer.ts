import { isOpen } from '../../orders/public.ts';
import type { Money } from '#shared/money/money.ts';
import { balanceDue } from '../model/account.ts';
import { mismatchOf } from '../model/decide-settlement.ts';
import { requireOrder } from '../requests/require-order.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import { type PaymentDependencies } from './save-account-change.ts';
import { settle } from './settle.ts';

/** A transfer that arrived at the bank for an order. */
export interface BankTransfer {
  /** The bank's own id of the line on the statement. */
  readonly transferId: string;
  readonly money: Money;
}

export type TransferOutcome =
  | { readonly kind: 'recorded' | 'known'; readonly after: OrderAndAccount }
  /** Nothing was recorded. */
  | { readonly kind: 'differs'; readonly expected: Money };

/**
 * Pays an order with a bank transfer, each line of a statement once. Of an order that is over, the goods are taken again
 * or the money is to be paid back, as with every other payment.
 */
export const recordTransfer = async (
  orderId: string,
  { transferId, money }: BankTransfer,
  dependencies: PaymentDependencies,
): Promise<TransferOutcome> => {
  const before = await requireOrder(dependencies.db, orderId);
  const { order, account } = before;
  const reference = transferReference(transferId);
  if (account.attempts.some((attempt) => attempt.reference === reference))
    return { kind: 'known', after: before };
  const owes = isOpen(order.status) || (order.status === 'paid' && balanceDue(account) > 0);
  const amount = owes ? balanceDue(account) : account.due;
  const expected = { amount, currency: account.currency };
  if (mismatchOf(expected, money) !== undefined) return { kind: 'differs', expected };
  const status = { orderId, attempt: account.attempts.length + 1, state: 'captured', ...money } as const;
  const after = await settle({ method: 'banktransfer', reference, status }, dependencies);
  return { kind: 'recorded', after };
};

const transferReference = (transferId: string): string => `transfer:${transferId}`;
