import { isOpen } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Money } from '#shared/money/money.ts';
import { balanceDue } from '../model/account.ts';
import { remitted } from '../model/change-account.ts';
import { loadOrderAndAccount } from '../store/order-and-account.ts';
import { paymentCaptured } from '../store/payment-events.ts';
import { isMoved } from './moved.ts';
import { saveAccountChange, savePaidOrder, type PaymentDependencies } from './save-account-change.ts';

/** What a courier collected for one parcel. */
export interface RemittedParcel {
  /** Tells the parcel from others. */
  readonly parcel: string;
  /** Tells the remittance from others. */
  readonly remittance: string;
  readonly money: Money;
  /** What the courier kept of it, minor units. */
  readonly fee: number;
}

export type RemittedOutcome =
  /** Recorded now, or before in this remittance. */
  | { readonly kind: 'recorded'; readonly balanceDue: number }
  | { readonly kind: 'remitted_before' }
  /** Nothing was recorded: it is more than is due, in another currency, or the order is over. */
  | { readonly kind: 'differs'; readonly expected: Money }
  | { readonly kind: 'unknown_order' };

/** Records what a courier collected for a parcel, once. With the last parcel the order is paid. */
export const recordRemitted = (
  orderId: string,
  parcel: RemittedParcel,
  dependencies: PaymentDependencies,
): Promise<RemittedOutcome> => decideAgain(isMoved, () => recordOnce(orderId, parcel, dependencies));

const recordOnce = async (
  orderId: string,
  { parcel, remittance, money, fee }: RemittedParcel,
  dependencies: PaymentDependencies,
): Promise<RemittedOutcome> => {
  const before = await loadOrderAndAccount(dependencies.db, orderId);
  if (before === undefined) return { kind: 'unknown_order' };
  const { order, account } = before;
  const known = account.attempts.find(({ reference }) => reference.startsWith(`${parcel}@`));
  const reference = `${parcel}@${remittance}`;
  if (known !== undefined)
    return known.reference === reference
      ? { kind: 'recorded', balanceDue: balanceDue(account) }
      : { kind: 'remitted_before' };
  const expected = { amount: isOpen(order.status) ? balanceDue(account) : 0, currency: account.currency };
  if (money.currency !== expected.currency || money.amount > expected.amount)
    return { kind: 'differs', expected };
  const change = remitted(account, { reference, amount: money.amount, fee });
  const attempt = { method: 'cod', attempt: change.account.attempts.length };
  const left = balanceDue(change.account);
  const save = left > 0 ? saveAccountChange : savePaidOrder;
  await save(before, change, dependencies, (facts) => [paymentCaptured(facts, attempt, money)]);
  return { kind: 'recorded', balanceDue: left };
};
