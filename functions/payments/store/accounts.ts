import type { PaymentMethod } from '../../orders/public.ts';
import { may, mayRead } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { actorOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { emptyAccount, type Payable, type PaymentAccount } from '../model/account.ts';
import type { AccountChange } from '../model/change-account.ts';
import { entriesToKeep } from '../model/entries-to-keep.ts';
import { LEDGER_PREFIX, type LedgerEntry } from '../model/ledger.ts';
import { paymentsItems } from '../table.ts';

const { account, entry, event } = paymentsItems.items;

export const accountReadGrants = [mayRead(account)];
/** What a function needs to change accounts with their ledger and events. */
export const accountGrants = [
  mayRead(account),
  may(account, 'PutItem'),
  may(entry, 'PutItem'),
  may(event, 'PutItem'),
];

export const accountKey = (orderId: string): Key => ({ table: 'orders', pk: `PAY#${orderId}`, sk: 'A' });

/** An entry as it is kept: with when and by whom, and what accounting has to know of it. */
export interface KeptEntry extends LedgerEntry {
  readonly at: string;
  readonly actor: string;
  /** @default of entries from before it was kept: unknown */
  readonly method?: PaymentMethod;
  /** Captured less refunded of the order before it. Absent when it does not count for the order. */
  readonly before?: number;
  /** Edits of the order before it. @default none */
  readonly edits?: number;
}

/** The account changed since it was read: read again, decide again. Not an answer to a caller. */
export class AccountMoved extends Error {
  constructor(orderId: string) {
    super(`the payments of ${orderId} changed between reading and writing`);
    this.name = 'AccountMoved';
  }
}

/** The change as it will be saved: one version on. */
export const nextVersion = ({ account: changed, entries }: AccountChange): AccountChange => ({
  account: { ...changed, version: changed.version + 1 },
  entries,
});

/** The account of an order as it is now. */
export const loadAccount = async (db: Database, order: Payable): Promise<PaymentAccount> =>
  (await db.get<PaymentAccount>(accountKey(order.orderId))) ?? emptyAccount(order);

/**
 * Saves a change of an account, made by `nextVersion`, with the entries that say why and the events that tell of it, unless somebody changed
 * it since, or an entry of that step is there already.
 */
export const changeAccountPart = (
  change: AccountChange,
  events: readonly OutgoingEvent[],
  { clock, cause }: { readonly clock: Clock; readonly cause: Cause },
): TransactionPart => {
  const { account: changed } = change;
  const key = accountKey(changed.orderId);
  const kept = { at: instant(clock), actor: actorOf(cause), correlationId: cause.correlationId };
  return {
    actions: [
      saveAction(key, changed),
      ...entriesToKeep(change).map((made) =>
        create({ ...key, sk: `${LEDGER_PREFIX}${made.step}` }, { ...made, ...kept }),
      ),
      ...outboxPart(clock, { table: key.table, pk: key.pk }, events).actions,
    ],
    refused: () => new AccountMoved(changed.orderId),
  };
};

/** The ledger of an order, oldest first. */
export const loadLedger = async (db: Database, orderId: string): Promise<readonly KeptEntry[]> => {
  const { table, pk } = accountKey(orderId);
  const { items } = await db.query<KeptEntry>(table, pk, { sortPrefix: LEDGER_PREFIX, consistent: true });
  return [...items].sort((a, b) => (a.at < b.at ? -1 : 1));
};
