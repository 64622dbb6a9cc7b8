import { derivedId } from '#shared/ids/ids.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { problem } from '#shared/http/problem.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { creditErrors } from '../errors.ts';
import { emptyAccount, type Account } from '../model/account.ts';
import { voidCard } from '../model/movements.ts';
import { CreditMoved, postPart } from './accounts.ts';
import { accountKey } from './keys.ts';

/** A line of an order whose units are gift cards. */
export interface CardLine {
  readonly lineId: string;
  readonly quantity: number;
  /** What each is worth, minor units. */
  readonly unitPrice: number;
  readonly giftCard?: { readonly validDays?: number | undefined } | undefined;
}

/** One unit of such a line. */
export interface BoughtCard {
  readonly accountId: string;
  readonly lineId: string;
  readonly value: number;
  readonly validDays?: number | undefined;
}

/** Some units of lines, counted from 0; each has an id that follows from it, so that it is issued once. */
export const boughtCards = (
  orderId: string,
  lines: readonly CardLine[],
  unitsOf: (line: CardLine) => { readonly from: number; readonly to: number } = ({ quantity }) => ({
    from: 0,
    to: quantity,
  }),
): readonly BoughtCard[] =>
  lines.flatMap((line) => {
    const { lineId, unitPrice, giftCard } = line;
    if (giftCard === undefined) return [];
    const { from, to } = unitsOf(line);
    return Array.from({ length: Math.max(0, to - from) }, (_, at) => ({
      accountId: derivedId('gc', orderId, lineId, String(from + at)),
      lineId,
      value: unitPrice,
      validDays: giftCard.validDays,
    }));
  });

/**
 * Calls bought cards off in the transaction that gives their money back. One that was not issued yet never will be.
 *
 * @throws GIFT_CARD_SPENT when somebody paid with one
 */
export const voidCardParts = async (
  db: Database,
  order: { readonly orderId: string; readonly currency: string },
  { cards, pointer }: { readonly cards: readonly BoughtCard[]; readonly pointer: string },
  how: { readonly clock: Clock; readonly cause: Cause },
): Promise<readonly TransactionPart[]> => {
  const found = await db.getMany<Account>(cards.map(({ accountId }) => accountKey(accountId)));
  return cards.flatMap((card, at): readonly TransactionPart[] => {
    const account = found[at];
    if (account === undefined) return [neverIssuedPart(card, order, how.clock)];
    if (account.status === 'voided') return [];
    const facts = { step: 'VOID', at: instant(how.clock), actor: actorOf(how.cause), orderId: order.orderId };
    const posting = voidCard(account, card.value, facts);
    if (posting === undefined) throw spent(account, card.value, pointer);
    return [postPart(posting, how)];
  });
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

const spent = ({ accountId, lastFour = '', balance }: Account, value: number, pointer: string) => {
  const detail = `of the gift card that ends in ${lastFour} ${value - balance} of ${value} are used (minor units)`;
  return problem(creditErrors.GIFT_CARD_SPENT, {
    detail,
    errors: [{ pointer, code: 'GIFT_CARD_SPENT', detail }],
    extensions: { accountId, balance },
  });
};
