import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import type { RecentKey } from '#shared/idempotency/recent-keys.ts';
import type { Secrets } from '#shared/secrets/secrets.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { emptyAccount, type CreditAccount, type AccountStatus } from '../model/account.ts';
import { lastFourOf } from '../model/code.ts';
import type { CreditPosting } from '../model/entry.ts';
import { putIn } from '../model/movements.ts';
import { CreditMoved, moveCreditGrants, postPart } from './accounts.ts';
import { codeOf, codePart, saveCodeGrants } from './codes.ts';
import { noteKey } from './keys.ts';

/** What a function needs to issue gift cards; beside it the secret `identities`. */
export const issueCardGrants = [...moveCreditGrants, ...saveCodeGrants];

/** A gift card to be issued; the amount in minor units. */
export interface NewGiftCard {
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
  /** @default new money; else what was paid for goods that came back as a gift */
  readonly kind?: 'issue' | 'refund_to_credit';
}

/**
 * Account, first entry, code and event of a new gift card. A card with this id that is there already is
 * `CreditMoved`.
 */
export const issueCardParts = async (
  { amount, reason, kind: entryKind = 'issue', ...opened }: NewGiftCard,
  { clock, secrets, cause }: { readonly clock: Clock; readonly secrets: Secrets; readonly cause: Cause },
): Promise<{ readonly account: CreditAccount; readonly parts: readonly TransactionPart[] }> => {
  const { accountId, expiresAt, orderId } = opened;
  const at = instant(clock);
  const lastFour = lastFourOf(await codeOf(secrets, accountId));
  const empty = emptyAccount({ ...opened, kind: 'gift_card', lastFour, createdAt: at });
  const facts = { step: 'ISSUE', at, actor: actorOf(cause), reason, orderId };
  const posting = putIn(empty, { lotId: 'card', amount, expiresAt }, entryKind, facts);
  return {
    account: posting.account,
    parts: [issuePart(posting, { clock, cause }), await codePart(secrets, accountId)],
  };
};

/** A card with this id has the entry of its issue, too. */
const issuePart = (posting: CreditPosting, how: Parameters<typeof postPart>[1]): TransactionPart => ({
  ...postPart(posting, how),
  refused: () => new CreditMoved(posting.account.accountId),
});

/** Free text may name people, so it lies beside the account, where it can be erased, and in no event. */
export const notePart = (accountId: string, step: string, note: string | undefined): TransactionPart => ({
  actions: note === undefined ? [] : [create(noteKey(accountId, step), { note })],
  refused: () => undefined,
});
