import { saveAction } from '../../../shared/dynamodb/aggregate.ts';
import type { Database } from '../../../shared/dynamodb/database.ts';
import { decideAgain } from '../../../shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '../../../shared/dynamodb/transaction.ts';
import { create, update } from '../../../shared/dynamodb/write-action.ts';
import type { Cause } from '../../../shared/events/envelope.ts';
import { outboxPart } from '../../../shared/events/outbox.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import {
  earnReason,
  takeBackReason,
  type Balance,
  type Entry,
  type Ledger,
  type Lot,
  type Posting,
} from '../model/ledger.ts';
import { entryItem } from './entry-item.ts';
import { balanceKey, entryKey, ledgerPartition } from './keys.ts';
import { eventsOf } from './ledger-events.ts';

/** Somebody else moved points of this customer since the ledger was read; the decision is made again. */
class LedgerMoved extends Error {}

/**
 * Reads what is known of a customer's points and one order, lets `decide` decide, and writes entry, balance, event
 * and `beside` (an inbox record) in one transaction. Every change goes through the balance's version, so two at once
 * are made one after the other.
 */
export const post = async (
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
  asked: { readonly customerId: string; readonly orderId: string; readonly cause: Cause },
  beside: readonly TransactionPart[],
  decide: (ledger: Ledger) => Posting | undefined,
): Promise<void> => {
  await decideAgain(isMoved, async () => {
    const posting = decide(await load(db, asked));
    if (posting === undefined) return;
    const outbox = outboxPart(clock, ledgerPartition(asked.customerId), eventsOf(posting, asked.cause));
    await commit(db, [...beside, postingPart(posting), outbox]);
  });
};

const isMoved = (error: unknown): boolean => error instanceof LedgerMoved;

const load = async (
  db: Database,
  { customerId, orderId }: { readonly customerId: string; readonly orderId: string },
): Promise<Ledger> => {
  const [balance, lot, takenBack] = await db.getMany<object>([
    balanceKey(customerId),
    entryKey(customerId, earnReason(orderId)),
    entryKey(customerId, takeBackReason(orderId)),
  ]);
  return {
    customerId,
    balance: balance as Balance | undefined,
    lot: lot as Lot | undefined,
    takenBack: takenBack as Entry | undefined,
  };
};

const postingPart = ({ entry, balance, lot }: Posting): TransactionPart => ({
  actions: [
    saveAction(balanceKey(balance.customerId), balance),
    create(entryKey(entry.customerId, entry.reason), entryItem(entry)),
    ...(lot === undefined ? [] : [takeFrom(lot)]),
  ],
  refused: () => new LedgerMoved(),
});

/** An empty lot can no longer expire, so it leaves the index of those that can. */
const takeFrom = ({ customerId, reason, left }: Lot) =>
  update(entryKey(customerId, reason), { set: { left }, remove: ['dueShard', 'dueAt'] });
