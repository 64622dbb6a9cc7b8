import { invalidRequest, problem } from '#shared/problems/problem.ts';
import { hasScope, type Actor } from '#shared/actors/actor.ts';
import { currencies } from '#shared/money/money.ts';
import { creditErrors } from '../errors.ts';
import type { CreditAccount } from '../model/account.ts';

/** Refuses a currency that the shop does not know. */
export const requireCurrency = (currency: string, pointer: string): void => {
  if (currencies[currency] !== undefined) return;
  const detail = `${currency} is not a currency of ISO 4217`;
  throw invalidRequest([{ pointer, code: 'unknown_currency', detail }]);
};

/** The gift card that staff named. */
export const requireCard = (account: CreditAccount | undefined, accountId: string): CreditAccount => {
  if (account?.kind === 'gift_card') return account;
  throw problem(creditErrors.CREDIT_ACCOUNT_NOT_FOUND, { detail: `no gift card ${accountId}` });
};

export const insufficient = (
  asked: number,
  balance: number,
  { pointer, ...extensions }: { readonly pointer: string; readonly accountId?: string },
) => {
  const detail = `${asked} was requested, ${balance} is available`;
  return problem(creditErrors.CREDIT_INSUFFICIENT, {
    detail,
    errors: [{ pointer, code: 'CREDIT_INSUFFICIENT', detail }],
    extensions: { balance, ...extensions },
  });
};

/** Guests have no store credit that money could go to. */
export const noStoreCredit = (pointer: string) => {
  const detail = 'the order was placed by a guest, who has no store credit';
  return problem(creditErrors.STORE_CREDIT_NOT_AVAILABLE, {
    detail,
    errors: [{ pointer, code: 'STORE_CREDIT_NOT_AVAILABLE', detail }],
  });
};

/** True for staff who may see any account. */
export const maySeeCredit = (actor: Actor): boolean => hasScope(actor, 'credit.read');
