import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import type { RecentKey } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { emptyAccount, type Account, type AccountStatus } from '../model/account.ts';
import { lastFourOf } from '../model/code.ts';
import type { Posting } from '../model/entry.ts';
import { putIn } from '../model/movements.ts';
import { CreditMoved, moveCreditGrants, postPart } from './accounts.ts';
import { codeOf, codePart, saveCodeGrants } from './codes.ts';
import { noteKey } from './keys.ts';

/** What a function needs to issue gift cards; beside it the secret `identities`. */
export const issueCardGrants = [...moveCreditGrants, ...saveCodeGrants];

/** A gift card as it is wished. */
export interface CardWish {
  readonly accountId: string;
  readonly amount: number;
  readonly currency: string;
  readonly status: AccountStatus;
  readonly hasPin: boolean;
  readonly expiresAt?: string | undefined;
  readonly orderId?: string;
  readonly lineId?: string;
  readonly channel?: string;
  readonly reason: string;
  readonly recentKeys?: readonly RecentKey[];
}

const STEP = 'ISSUE';

/**
 * Issues a gift card: account, first entry, code and event in one transaction.
 *
 * @throws CreditMoved when there is a card with this id already
 */
export const issueCard = async (
  wish: CardWish,
  cause: Cause,
  { db, clock, secrets }: Runtime,
  beside: readonly TransactionPart[] = [],
): Promise<Account> => {
  const { amount, reason, expiresAt, ...opened } = wish;
  const at = instant(clock);
  const ends = expiresAt === undefined ? {} : { expiresAt };
  const account = emptyAccount({
    ...opened,
    ...ends,
    kind: 'gift_card',
    lastFour: lastFourOf(await codeOf(secrets, wish.accountId)),
    createdAt: at,
  });
  const { orderId } = wish;
  const facts = {
    step: STEP,
    at,
    actor: actorOf(cause),
    reason,
    orderId,
  };
  const posting = putIn(account, { lotId: 'card', amount, ...ends }, 'issue', facts);
  await commit(db, [
    issuePart(posting, { clock, cause }),
    await codePart(secrets, wish.accountId),
    ...beside,
  ]);
  return posting.account;
};

/** A card with this id has the entry of its issue, too. */
const issuePart = (posting: Posting, how: Parameters<typeof postPart>[1]): TransactionPart => ({
  ...postPart(posting, how),
  refused: () => new CreditMoved(posting.account.accountId),
});

/** Free text may name people, so it lies beside the account, where it can be erased, and in no event. */
export const notePart = (accountId: string, step: string, note: string | undefined): TransactionPart => ({
  actions: note === undefined ? [] : [create(noteKey(accountId, step), { note })],
  refused: () => undefined,
});
