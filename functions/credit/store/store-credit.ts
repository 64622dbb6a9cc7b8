import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { emptyAccount, type CreditAccount } from '../model/account.ts';
import { loadAccount } from './accounts.ts';
import { storeCreditId } from './keys.ts';

/** The store credit of a customer, opened when there is none yet. */
export const loadStoreCredit = async (
  { customerId, currency }: { readonly customerId: string; readonly currency: string },
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<CreditAccount> => {
  const accountId = storeCreditId(customerId, currency);
  const opened = { accountId, kind: 'store_credit', status: 'active', currency, customerId } as const;
  return (await loadAccount(db, accountId)) ?? emptyAccount({ ...opened, createdAt: instant(clock) });
};
