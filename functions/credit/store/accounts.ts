import { may, mayQuery } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { shardOf } from '#shared/dynamodb/shard-of.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, put, type Condition } from '#shared/dynamodb/write-action.ts';
import type { Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { nextDue, type CreditAccount } from '../model/account.ts';
import type { Postings } from '../model/cashback.ts';
import type { CreditEntry, CreditPosting } from '../model/entry.ts';
import { creditItems } from '../table.ts';
import { eventsOf } from './credit-events.ts';
import { pointsReleased } from './points-events.ts';
import { countPoints } from './points-totals.ts';
import { accountKey, entryKey, orderSteps, readCreditGrants } from './keys.ts';

const { account: accountItem, entry: entryItem, ledgerEvent, pointsTotals } = creditItems.items;

/** What a function needs to move money. */
export const moveCreditGrants = [
  ...readCreditGrants,
  may(accountItem, 'PutItem'),
  may(entryItem, 'PutItem'),
  may(ledgerEvent, 'PutItem'),
  may(pointsTotals, 'UpdateItem'),
];

/** What a function needs to list the entries of an account. */
export const readCreditStatementGrants = [mayQuery(creditItems.indexes.creditStatement)];

/** Accounts whose money can end are spread over so many partitions of the `creditDue` index. */
export const DUE_SHARDS = 4;

/** Somebody else moved money of this account since it was read: read again, decide again. Not an answer to a caller. */
export class CreditMoved extends Error {
  constructor(accountId: string) {
    super(`account ${accountId} changed between reading and writing`);
    this.name = 'CreditMoved';
  }
}

/** Money was moved for this reason before; nothing is left to do. Not an answer to a caller. */
export class MovedBefore extends Error {
  constructor({ accountId, step }: CreditEntry) {
    super(`account ${accountId} had the entry ${step} before`);
    this.name = 'MovedBefore';
  }
}

/** Reads, decides and writes again while somebody else moves money of the same account, for two seconds at most. */
export const decideAgainIfCreditMoved = <Result>(run: () => Promise<Result>): Promise<Result> =>
  decideAgain(isCreditMoved, run);

export const isCreditMoved = (error: unknown): boolean => error instanceof CreditMoved;

export const loadAccount = (db: Database, accountId: string): Promise<CreditAccount | undefined> =>
  db.get<CreditAccount>(accountKey(accountId));

/** What one order did to an account. */
export const loadEntriesOfOrder = async (
  db: Database,
  accountId: string,
  orderId: string,
): Promise<readonly CreditEntry[]> => {
  const { table, pk } = accountKey(accountId);
  const page = await db.query<CreditEntry>(table, pk, {
    sortPrefix: `T#${orderSteps(orderId)}`,
    consistent: true,
  });
  return page.items;
};

/** Entries of an account, newest first. */
export const loadEntries = (db: Database, accountId: string, page: PageRequest): Promise<Page<CreditEntry>> =>
  db.queryIndex<CreditEntry>({
    index: creditItems.indexes.creditStatement,
    partition: { creditOf: accountId },
    newestFirst: true,
    ...page,
  });

interface Circumstances {
  readonly clock: Clock;
  readonly cause: Cause;
}

/** Writes an account, its entry and what is told of it. Every change goes through the account's version. */
export const postPart = (posting: CreditPosting, how: Circumstances): TransactionPart =>
  postAllPart([posting], how);

/** The same for several postings of one account, each made from the one before. */
export const postAllPart = (postings: Postings, how: Circumstances): TransactionPart => {
  const part = postUncountedPart(postings, how);
  return { ...part, actions: [...part.actions, ...countPoints([postingsOf(postings)])] };
};

/** The same for accounts of points of several customers, in one transaction. */
export const postToEachParts = (
  accounts: readonly Postings[],
  how: Circumstances,
): readonly TransactionPart[] => [
  ...accounts.map((postings) => postUncountedPart(postings, how)),
  { actions: countPoints(accounts.map(postingsOf)), refused: () => undefined },
];

const postingsOf = (postings: Postings) => ({
  account: (postings.at(-1) ?? postings[0]).account,
  postings,
});

const postUncountedPart = (postings: Postings, { clock, cause }: Circumstances): TransactionPart => {
  const [{ entry: first }] = postings;
  const { account } = postings.at(-1) ?? postings[0];
  const { accountId } = account;
  const { table, pk } = accountKey(accountId);
  const { kind: accountKind, currency, channel } = account;
  const kept = { creditOf: accountId, accountKind, currency, channel, correlationId: cause.correlationId };
  const events = postings.flatMap((posting) => eventsOf(posting, cause));
  return {
    actions: [
      put(accountKey(accountId), toItem(account), isAt(first.sequence - 1)),
      // The statement lists entries by `creditOf`.
      ...postings.map(({ entry }) => create(entryKey(accountId, entry.step), { ...entry, ...kept })),
      ...outboxPart(clock, { table, pk }, events).actions,
    ],
    refused: (refusals) =>
      refusals.some(({ index }) => index >= 1 && index <= postings.length)
        ? new MovedBefore(first)
        : new CreditMoved(accountId),
  };
};

/** Writes that pending points can be spent now, and tells it. No points move. */
export const releasePart = (
  { account, points }: { readonly account: CreditAccount; readonly points: number },
  { clock, cause }: Circumstances,
): TransactionPart => {
  const { table, pk } = accountKey(account.accountId);
  const event = pointsReleased(account, points, { at: instant(clock), cause });
  return {
    actions: [saveAccountAction(account), ...outboxPart(clock, { table, pk }, [event]).actions],
    refused: () => new CreditMoved(account.accountId),
  };
};

/** The account is as it was read; version 0 was not stored. */
const isAt = (version: number): Condition =>
  version === 0 ? [['pk', 'absent']] : [['version', '=', version]];

/** Writes an account whose money stays as it is: blocked, activated. */
export const saveAccountAction = (account: CreditAccount) =>
  saveAction(accountKey(account.accountId), toItem(account));

const toItem = (stored: CreditAccount) => {
  const account = withoutIndex(stored);
  const dueAt = nextDue(account);
  return {
    ...account,
    ...(dueAt === undefined
      ? {}
      : { creditDueShard: shardOf(account.accountId, DUE_SHARDS), creditDueAt: dueAt }),
  };
};

/** An account that was read carries the attributes of its index, which are made anew. */
const withoutIndex = (stored: CreditAccount): CreditAccount => {
  const {
    creditDueShard: _shard,
    creditDueAt: _at,
    ...account
  } = stored as CreditAccount & {
    readonly creditDueShard?: number;
    readonly creditDueAt?: string;
  };
  return account;
};
