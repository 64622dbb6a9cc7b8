import { onCreditEntryRecorded } from '../../functions/accounting/on-credit-entry-recorded/on-credit-entry-recorded.ts';
import { onLedgerEntryRecorded } from '../../functions/accounting/on-ledger-entry-recorded/on-ledger-entry-recorded.ts';
import type { JournalEntry } from '../../functions/accounting/model/journal.ts';
import { streamEvents as creditEvents } from '../../functions/credit/stream-events.ts';
import { streamEvents as paymentEvents } from '../../functions/payments/stream-events.ts';
import type { TestRuntime } from './test-runtime.ts';

/** Tells accounting of every ledger entry that was written, as the stream of the table does, in any order and twice. */
export const keepBooks = async (runtime: TestRuntime): Promise<readonly JournalEntry[]> => {
  const changes = runtime.db.items('orders').map((after) => ({
    kind: 'INSERT' as const,
    pk: String(after['pk']),
    sk: String(after['sk']),
    after,
    expired: false,
  }));
  const told = [...changes, ...changes.toReversed()];
  for (const event of told.flatMap(paymentEvents))
    await onLedgerEntryRecorded(event as Parameters<typeof onLedgerEntryRecorded>[0], runtime);
  for (const event of told.flatMap(creditEvents))
    await onCreditEntryRecorded(event as Parameters<typeof onCreditEntryRecorded>[0], runtime);
  return runtime.db
    .items('orders')
    .filter(({ pk }) => String(pk).startsWith('AJ#'))
    .map((item) => item as unknown as JournalEntry);
};

/** What the accounts come to: debit positive, credit negative; those at 0 are left out. */
export const balancesOf = (
  entries: readonly Pick<JournalEntry, 'lines'>[],
): Readonly<Record<string, number>> => {
  const balances: Record<string, number> = {};
  for (const { account, amount } of entries.flatMap(({ lines }) => lines))
    balances[account] = (balances[account] ?? 0) + amount;
  return Object.fromEntries(Object.entries(balances).filter(([, balance]) => balance !== 0));
};
