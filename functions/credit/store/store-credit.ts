import type { PageRequest } from '#shared/dynamodb/database.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { emptyAccount, type Account } from '../model/account.ts';
import { loadAccount } from './accounts.ts';
import { storeCreditId } from './keys.ts';
import { shownCredit } from './shown.ts';

/** A customer's store credit in one currency, as they or staff see it. */
export const storeCreditOf = async (
  customerId: string,
  { currency, ...page }: PageRequest & { readonly currency: string },
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
  forStaff: boolean,
) => {
  const accountId = storeCreditId(customerId, currency);
  const account = await loadAccount(db, accountId);
  const how = { db, now: instant(clock), page, forStaff };
  return shownCredit({ customerId, currency, accountId }, account, how);
};

/** The store credit of a customer, opened when there is none yet. */
export const loadStoreCredit = async (
  { customerId, currency }: { readonly customerId: string; readonly currency: string },
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<Account> => {
  const accountId = storeCreditId(customerId, currency);
  const opened = { accountId, kind: 'store_credit', status: 'active', currency, customerId } as const;
  return (await loadAccount(db, accountId)) ?? emptyAccount({ ...opened, createdAt: instant(clock) });
};
