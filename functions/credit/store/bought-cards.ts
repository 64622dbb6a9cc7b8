import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { emptyAccount, type CreditAccount } from '../model/account.ts';
import type { BoughtCard } from '../model/bought-cards.ts';
import { voidCard } from '../model/movements.ts';
import { CreditMoved, postPart } from './accounts.ts';
import { accountKey } from './keys.ts';

/** A bought gift card that somebody paid with; amounts in minor units. */
export interface SpentCard {
  readonly kind: 'spent';
  readonly accountId: string;
  readonly lastFour: string;
  readonly balance: number;
  readonly value: number;
}

/** The writes that void gift cards, or the card that stands in the way. */
export type VoidedCards = { readonly kind: 'parts'; readonly parts: readonly TransactionPart[] } | SpentCard;

/** Voids bought cards in the transaction that refunds them. One that was not issued yet never will be. */
export const voidCardParts = async (
  db: Database,
  order: { readonly orderId: string; readonly currency: string },
  cards: readonly BoughtCard[],
  how: { readonly clock: Clock; readonly cause: Cause },
): Promise<VoidedCards> => {
  if (cards.length === 0) return { kind: 'parts', parts: [] };
  const found = await db.getMany<CreditAccount>(cards.map(({ accountId }) => accountKey(accountId)));
  const parts: TransactionPart[] = [];
  for (const [at, card] of cards.entries()) {
    const account = found[at];
    if (account === undefined) parts.push(neverIssuedPart(card, order, how.clock));
    if (account === undefined || account.status === 'voided') continue;
    const facts = { step: 'VOID', at: instant(how.clock), actor: actorOf(how.cause), orderId: order.orderId };
    const posting = voidCard(account, card.value, facts);
    if (posting === undefined) return spent(account, card.value);
    parts.push(postPart(posting, how));
  }
  return { kind: 'parts', parts };
};

/** A voided account without money or code stands where the card would have been. */
const neverIssuedPart = (
  { accountId, lineId }: BoughtCard,
  { orderId, currency }: { readonly orderId: string; readonly currency: string },
  clock: Clock,
): TransactionPart => {
  const kind = 'gift_card' as const;
  const status = 'voided' as const;
  const opened = { accountId, kind, status, currency, orderId, lineId, createdAt: instant(clock) };
  return {
    actions: [create(accountKey(accountId), { ...emptyAccount(opened), version: 1 })],
    refused: () => new CreditMoved(accountId),
  };
};

const spent = ({ accountId, lastFour = '', balance }: CreditAccount, value: number): SpentCard => ({
  kind: 'spent',
  accountId,
  lastFour,
  balance,
  value,
});
