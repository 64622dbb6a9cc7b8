import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, put } from '#shared/dynamodb/write-action.ts';
import type { Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Balance, Ledger, OrderPoints, Posting } from '../model/ledger.ts';
import { dueOf } from './due.ts';
import { balanceKey, entryKey, ledgerPartition, orderPointsKey } from './keys.ts';
import { eventsOf } from './ledger-events.ts';

/** Somebody else moved points of this customer since the ledger was read; the decision is made again. */
class LedgerMoved extends Error {}

interface PostingTarget {
  readonly customerId: string;
  readonly orderId: string;
  readonly cause: Cause;
}

/**
 * Reads what is known of a customer's points and one order, lets `decide` decide, and writes entry, balance, event
 * and `beside` (an inbox record) in one transaction. Every change goes through the balance's version, so two at once
 * are made one after the other.
 */
export const post = async (
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
  target: PostingTarget,
  beside: readonly TransactionPart[],
  decide: (ledger: Ledger) => Posting | undefined,
): Promise<void> => {
  await decideAgain(isMoved, async () => {
    const posting = decide(await load(db, target));
    if (posting === undefined) return;
    const outbox = outboxPart(clock, ledgerPartition(target.customerId), eventsOf(posting, target.cause));
    await commit(db, [...beside, postingPart(posting), outbox]);
  });
};

const isMoved = (error: unknown): boolean => error instanceof LedgerMoved;

const load = async (db: Database, { customerId, orderId }: PostingTarget): Promise<Ledger> => {
  const [balance, order] = await db.getMany<object>([
    balanceKey(customerId),
    orderPointsKey(customerId, orderId),
  ]);
  return { customerId, balance: balance as Balance | undefined, order: order as OrderPoints | undefined };
};

const postingPart = ({ balance, order, entry }: Posting): TransactionPart => {
  const { customerId, orderId, paid, refunds, isCancelled, kept, left, expiresAt } = order;
  const known = { customerId, orderId, paid, refunds, isCancelled, kept, left, expiresAt };
  return {
    actions: [
      saveAction(balanceKey(customerId), balance),
      put(orderPointsKey(customerId, orderId), { ...known, ...dueOf(order) }),
      // The statement lists entries by `ledgerOf`.
      ...(entry === undefined
        ? []
        : [create(entryKey(customerId, entry.reason), { ...entry, ledgerOf: customerId })]),
    ],
    refused: () => new LedgerMoved(),
  };
};
