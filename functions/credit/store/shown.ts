import type * as z from 'zod/mini';
import type { Database, PageRequest } from '#shared/dynamodb/database.ts';
import { hasEnded, isPending, usableOf, type Account } from '../model/account.ts';
import { changeOf, type Entry } from '../model/entry.ts';
import type { cardStatement, creditStatement, giftCard } from '../schemas.ts';
import { creditItems } from '../table.ts';

/** A gift card as staff see it. */
export const shownCard = (card: Account): z.input<typeof giftCard> => ({
  accountId: card.accountId,
  version: card.version,
  status: card.status,
  lastFour: card.lastFour ?? '',
  hasPin: card.hasPin === true,
  currency: card.currency,
  balance: card.balance,
  held: card.held,
  createdAt: card.createdAt,
  expiresAt: card.expiresAt,
  orderId: card.orderId,
});

/** A gift card with a page of its entries. */
export const shownCardStatement = async (
  card: Account,
  db: Database,
  page: PageRequest,
): Promise<z.input<typeof cardStatement>> => ({
  card: shownCard(card),
  ...(await entriesOf(card.accountId, db, page, true)),
});

/** A customer's store credit with a page of its entries; who made them is for staff. */
export const shownCredit = async (
  of: { readonly customerId: string; readonly currency: string; readonly accountId: string },
  account: Account | undefined,
  { db, now, page, forStaff }: { db: Database; now: string; page: PageRequest; forStaff: boolean },
): Promise<z.input<typeof creditStatement>> => ({
  customerId: of.customerId,
  currency: of.currency,
  balance: account === undefined ? 0 : usableOf(account, now),
  held: account?.held ?? 0,
  pending: standing(account, now)
    .filter((lot) => isPending(lot, now))
    .map(({ left, availableAt = now, expiresAt }) => ({
      amount: left,
      availableAt,
      expiresAt,
    }))
    .sort((a, b) => (a.availableAt < b.availableAt ? -1 : 1)),
  owed: account?.owed ?? 0,
  expiring: standing(account, now)
    .filter((lot) => !isPending(lot, now))
    .flatMap(({ left, expiresAt }) => (expiresAt === undefined ? [] : [{ amount: left, expiresAt }]))
    .sort((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1)),
  ...(await entriesOf(of.accountId, db, page, forStaff)),
});

const standing = (account: Account | undefined, now: string): Account['lots'] =>
  (account?.lots ?? []).filter((lot) => !hasEnded(lot, now));

const entriesOf = async (accountId: string, db: Database, page: PageRequest, forStaff: boolean) => {
  const { items, nextCursor } = await db.queryIndex<Entry>({
    index: creditItems.indexes.creditStatement,
    partition: { creditOf: accountId },
    newestFirst: true,
    ...page,
  });
  return {
    data: items.map((entry) => shownEntry(entry, forStaff)),
    page: { nextCursor: nextCursor ?? null },
  };
};

const shownEntry = (entry: Entry, forStaff: boolean) => {
  const { expiresAt, availableAt } = (entry.to === 'balance' ? entry.lots[0] : undefined) ?? {};
  return {
    kind: entry.kind,
    amount: entry.amount,
    change: changeOf(entry),
    balanceAfter: entry.balanceAfter,
    at: entry.at,
    orderId: entry.orderId,
    reason: entry.reason,
    ...(forStaff ? { actor: entry.actor } : {}),
    availableAt,
    expiresAt,
  };
};
