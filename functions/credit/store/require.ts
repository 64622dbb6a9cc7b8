import type { Database } from '#shared/dynamodb/database.ts';
import { invalidRequest } from '#shared/http/parse.ts';
import { hasScope, type Actor } from '#shared/http/actor.ts';
import { problem } from '#shared/http/problem.ts';
import { currencies } from '#shared/money/money.ts';
import { creditErrors } from '../errors.ts';
import type { Account } from '../model/account.ts';
import { limitOf, usualLimits } from '../model/limits.ts';
import { loadLimits } from './limits.ts';

/** Refuses a currency that the shop does not know. */
export const requireCurrency = (currency: string, pointer: string): void => {
  if (currencies[currency] !== undefined) return;
  const detail = `${currency} is not known; known are ${Object.keys(currencies).join(', ')}`;
  throw invalidRequest([{ pointer, code: 'unknown_currency', detail }]);
};

/** Refuses to give more than the caller's role may, by the limits as they are now. */
export const requireWithinLimit = async (
  actor: Actor,
  { amount, currency }: { readonly amount: number; readonly currency: string },
  db: Database,
): Promise<void> => {
  const role = actor.kind === 'staff' ? actor.role : actor.kind;
  const { limits } = (await loadLimits(db)) ?? { limits: usualLimits };
  const limit = limitOf(limits, role, currency);
  if (amount <= limit) return;
  const detail = `the role ${role} gives at most ${limit} at once (minor units of ${currency}), ${amount} was asked for`;
  throw problem(creditErrors.CREDIT_ABOVE_LIMIT, {
    detail,
    errors: [{ pointer: '/body/amount', code: 'CREDIT_ABOVE_LIMIT', detail }],
    extensions: { limit },
  });
};

/** The gift card that staff named. */
export const requireCard = (account: Account | undefined, accountId: string): Account => {
  if (account?.kind === 'gift_card') return account;
  throw problem(creditErrors.CREDIT_ACCOUNT_NOT_FOUND, { detail: `there is no gift card ${accountId}` });
};

/** Less is left than was asked for. */
export const insufficient = (
  asked: number,
  balance: number,
  { pointer, ...extensions }: { readonly pointer: string; readonly accountId?: string },
) => {
  const detail = `${asked} was asked for, ${balance} is left`;
  return problem(creditErrors.CREDIT_INSUFFICIENT, {
    detail,
    errors: [{ pointer, code: 'CREDIT_INSUFFICIENT', detail }],
    extensions: { balance, ...extensions },
  });
};

/** True for staff who may see any account. */
export const maySeeCredit = (actor: Actor): boolean => hasScope(actor, 'credit.read');
