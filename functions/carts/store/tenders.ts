import { usableCredit, type CreditAccount } from '../../credit/public.ts';
import type { CartCredit } from '../model/cart-credit.ts';
import type { Tender } from './quote/quote.ts';

/** What each credit of a cart may pay now, in the order it is used. */
export const tendersOf = (
  credits: readonly CartCredit[] | undefined,
  accounts: ReadonlyMap<string, CreditAccount>,
  at: number,
): readonly Tender[] =>
  (credits ?? []).map(({ kind, accountId, most = Infinity }) => {
    const account = accounts.get(accountId);
    const usable = account === undefined ? 0 : usableCredit(account, new Date(at).toISOString());
    return { kind, id: accountId, balance: Math.min(usable, most) };
  });
