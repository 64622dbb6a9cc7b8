import { usableCredit, type CreditAccount } from '../../credit/public.ts';
import type { Tender } from './quote.ts';

/** Credit that somebody wants to pay with, and how much of it at most; minor units. */
export interface OfferedCredit {
  readonly kind: string;
  readonly accountId: string;
  /** @default all it has */
  readonly most?: number;
  /** Of points: what one pays, minor units. */
  readonly pointWorth?: number;
}

/** What each credit of a cart may pay now, in the order it is used. */
export const tendersOf = (
  credits: readonly OfferedCredit[] | undefined,
  accounts: ReadonlyMap<string, CreditAccount>,
  at: number,
): readonly Tender[] =>
  (credits ?? []).map(({ kind, accountId, most = Infinity, pointWorth = 1 }) => {
    const account = accounts.get(accountId);
    const usable = account === undefined ? 0 : usableCredit(account, new Date(at).toISOString());
    return { kind, id: accountId, balance: Math.min(usable * pointWorth, most), step: pointWorth };
  });
