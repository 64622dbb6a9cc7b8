import type * as z from 'zod/mini';
import type { Page } from '#shared/dynamodb/database.ts';
import { hasEnded, isPending, usableOf, type CreditAccount } from '../model/account.ts';
import { changeOf, type CreditEntry } from '../model/entry.ts';
import type { cardStatement, creditStatement, giftCard } from '../schemas.ts';

/** A gift card as staff see it. */
export const showCard = (card: CreditAccount): z.input<typeof giftCard> => ({
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

export const showCardStatement = (
  card: CreditAccount,
  entries: Page<CreditEntry>,
): z.input<typeof cardStatement> => ({
  card: showCard(card),
  ...showEntries(entries, true),
});

/** A customer's store credit in one currency. */
export interface StoreCreditStatement {
  readonly customerId: string;
  readonly currency: string;
  /** Absent while the customer never had any. */
  readonly account: CreditAccount | undefined;
  readonly entries: Page<CreditEntry>;
}

/** @param forStaff who made an entry is shown to staff only */
export const showStoreCredit = (
  { customerId, currency, account, entries }: StoreCreditStatement,
  { now, forStaff }: { readonly now: string; readonly forStaff: boolean },
): z.input<typeof creditStatement> => ({
  customerId,
  currency,
  balance: account === undefined ? 0 : usableOf(account, now),
  held: account?.held ?? 0,
  pending: lotsLeft(account, now)
    .filter((lot) => isPending(lot, now))
    .map(({ left, availableAt = now, expiresAt }) => ({ amount: left, availableAt, expiresAt }))
    .sort((a, b) => (a.availableAt < b.availableAt ? -1 : 1)),
  owed: account?.owed ?? 0,
  expiring: lotsLeft(account, now)
    .filter((lot) => !isPending(lot, now))
    .flatMap(({ left, expiresAt }) => (expiresAt === undefined ? [] : [{ amount: left, expiresAt }]))
    .sort((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1)),
  ...showEntries(entries, forStaff),
});

const lotsLeft = (account: CreditAccount | undefined, now: string): CreditAccount['lots'] =>
  (account?.lots ?? []).filter((lot) => !hasEnded(lot, now));

const showEntries = ({ items, nextCursor }: Page<CreditEntry>, forStaff: boolean) => ({
  data: items.map((entry) => showEntry(entry, forStaff)),
  page: { nextCursor: nextCursor ?? null },
});

const showEntry = (entry: CreditEntry, forStaff: boolean) => {
  const { expiresAt, availableAt } = (entry.to === 'balance' ? entry.lots[0] : undefined) ?? {};
  return {
    kind: entry.kind,
    amount: entry.amount,
    change: changeOf(entry),
    balanceAfter: entry.balanceAfter,
    at: entry.at,
    orderId: entry.orderId,
    reason: entry.reason,
    actor: forStaff ? entry.actor : undefined,
    availableAt,
    expiresAt,
  };
};
