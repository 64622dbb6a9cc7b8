import type { AccountName } from './accounts.ts';

/** One side of a journal entry. */
export interface JournalLine {
  readonly account: AccountName;
  /** Of `clearing`: the payment method whose money it is. */
  readonly method?: string;
  /** Minor units; positive is debit, negative is credit. */
  readonly amount: number;
}

/** Channel of entries that belong to none: payouts, remittances, drawers, credit that staff granted. */
export const NO_CHANNEL = 'unassigned';

/** A balanced entry: its lines sum to 0. Never changed once written. */
export interface JournalEntry {
  /** From the event it was made of, so that it is written once. */
  readonly entryId: string;
  /** Local date of the books. */
  readonly day: string;
  readonly at: string;
  readonly channel: string;
  readonly currency: string;
  /** What happened: `capture`, `refund`, `expire` … */
  readonly kind: string;
  readonly orderId?: string;
  readonly lines: readonly JournalLine[];
}

/** @throws when debit and credit differ: a mistake in a rule must never reach the books */
export const balancedLines = (lines: readonly JournalLine[]): readonly JournalLine[] => {
  const sum = lines.reduce((all, { amount }) => all + amount, 0);
  if (sum !== 0) throw new Error(`journal lines differ by ${sum}`);
  return lines.filter(({ amount }) => amount !== 0);
};

export const debit = (account: AccountName, amount: number, method?: string): JournalLine => ({
  account,
  amount,
  method,
});
export const credit = (account: AccountName, amount: number, method?: string): JournalLine =>
  debit(account, -amount, method);
