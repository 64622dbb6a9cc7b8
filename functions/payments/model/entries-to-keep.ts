import type { PaymentMethod } from '../../orders/public.ts';
import { attemptOf, capturedOf, refundedOf, type PaymentAccount } from './account.ts';
import type { AccountChange } from './change-account.ts';
import { countedFor, type LedgerEntry } from './ledger.ts';

/** An entry with its tender, and with what the customer had paid of the order before it. */
export interface EntryToKeep extends LedgerEntry {
  readonly method: PaymentMethod;
  readonly before?: number;
  /** Edits of the order before it. @default none */
  readonly edits?: number;
}

/** The entries of a change, each with where it stands in the sum of the order. */
export const entriesToKeep = ({ account, entries }: AccountChange): readonly EntryToKeep[] => {
  let paid = entries.reduce(
    (sum, entry) => sum - countedFor(entry),
    capturedOf(account) - refundedOf(account),
  );
  return entries.map((entry) => {
    const before = entry.stray === true ? undefined : paid;
    paid += countedFor(entry);
    return { ...entry, method: methodOf(account, entry), before, edits: account.edits };
  });
};

const methodOf = (account: PaymentAccount, entry: LedgerEntry): PaymentMethod =>
  entry.type === 'cash-in' || entry.type === 'cash-out' || entry.type === 'rounding'
    ? 'cash'
    : attemptOf(account, entry).method;
