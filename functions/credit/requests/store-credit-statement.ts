import type { PageRequest } from '#shared/dynamodb/database.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { loadAccount, loadEntries } from '../store/accounts.ts';
import { storeCreditId } from '../store/keys.ts';
import { showStoreCredit } from '../view/show-credit.ts';

/** A customer's store credit in one currency with a page of its entries, as they or staff see it. */
export const storeCreditStatement = async (
  customerId: string,
  { currency, ...page }: PageRequest & { readonly currency: string },
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
  forStaff: boolean,
) => {
  const accountId = storeCreditId(customerId, currency);
  const [account, entries] = await Promise.all([
    loadAccount(db, accountId),
    loadEntries(db, accountId, page),
  ]);
  return showStoreCredit({ customerId, currency, account, entries }, { now: instant(clock), forStaff });
};
