import type { PaymentAccount } from '../model/account.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import type { Providers } from '../providers/connect.ts';
import { type PaymentDependencies } from './save-account-change.ts';
import { settle } from './settle.ts';

/** Attempts whose outcome we do not know yet. */
const openAttempts = ({ attempts }: PaymentAccount) => attempts.filter(({ status }) => status === 'pending');

/** Asks the providers for the status of open attempts, and applies what they report. */
export const askProviders = async (
  found: OrderAndAccount,
  providers: Providers,
  dependencies: PaymentDependencies,
): Promise<OrderAndAccount> => {
  let current = found;
  for (const { method, reference } of openAttempts(found.account)) {
    const status = await providers(method)?.fetchStatus(reference);
    if (status !== undefined) current = await settle({ method, reference, status }, dependencies);
  }
  return current;
};
