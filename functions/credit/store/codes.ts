import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { equalInConstantTime, keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import type { CreditAccount } from '../model/account.ts';
import { codeFrom, normalisedCode, pinFrom } from '../model/code.ts';
import { creditItems } from '../table.ts';
import { accountKey, codeKey } from './keys.ts';

/** What a function needs to find gift cards by their codes; beside it the secret `identities`. */
export const findCardGrants = [
  may(creditItems.items.code, 'GetItem'),
  may(creditItems.items.account, 'GetItem'),
];
export const saveCodeGrants = [may(creditItems.items.code, 'PutItem')];

/** A card's code. Derived from its id under a key, so it is stored nowhere, and a retry tells the same one again. */
export const codeOf = async (secrets: Secrets, accountId: string): Promise<string> =>
  codeFrom(keyedDigest(await secrets.get('identities'), 'gift-card-code', accountId));

/** A card's PIN, made the same way. */
export const pinOf = async (secrets: Secrets, accountId: string): Promise<string> =>
  pinFrom(keyedDigest(await secrets.get('identities'), 'gift-card-pin', accountId));

/** Lets a card be found by its code. */
export const codePart = async (secrets: Secrets, accountId: string): Promise<TransactionPart> => ({
  actions: [create(codeKey(await digestOf(secrets, await codeOf(secrets, accountId))), { accountId })],
  refused: () => undefined,
});

/** The active card with this code and PIN. */
export const findCard = async (
  { db, secrets }: { readonly db: Database; readonly secrets: Secrets },
  { code, pin }: { readonly code: string; readonly pin?: string | undefined },
): Promise<CreditAccount | undefined> => {
  const found = await db.get<{ readonly accountId: string }>(codeKey(await digestOf(secrets, code)));
  const account = found === undefined ? undefined : await db.get<CreditAccount>(accountKey(found.accountId));
  if (account?.status !== 'active') return undefined;
  const isRight =
    account.hasPin !== true || equalInConstantTime(pin ?? '', await pinOf(secrets, account.accountId));
  return isRight ? account : undefined;
};

const digestOf = async (secrets: Secrets, code: string): Promise<string> =>
  keyedDigest(await secrets.get('identities'), 'gift-card', normalisedCode(code));
