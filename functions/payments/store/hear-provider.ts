import type { PaymentAccount } from '../model/account.ts';
import type { OrderAndAccount } from './load-both.ts';
import type { Providers } from '../providers/connect.ts';
import { settle, type Means } from './settle.ts';

/** Attempts whose outcome we do not know yet. */
const openAttempts = ({ attempts }: PaymentAccount) => attempts.filter(({ status }) => status === 'pending');

/** Asks the providers how the open attempts of an order stand, and does what their word means. */
export const hearProviders = async (
  found: OrderAndAccount,
  providers: Providers,
  means: Means,
): Promise<OrderAndAccount> => {
  let current = found;
  for (const { method, reference } of openAttempts(found.account)) {
    const status = await providers(method)?.fetchStatus(reference);
    if (status !== undefined) current = await settle({ method, reference, status }, means);
  }
  return current;
};
