import type { Providers } from '../providers/connect.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';

/** Closes at the providers what nobody is to pay any more. What was paid all the same is reported, and refunded. */
export const closeOpenAttempts = async (
  { account }: OrderAndAccount,
  providers: Providers,
): Promise<void> => {
  for (const { method, reference, status } of account.attempts)
    if (status === 'pending') await providers(method)?.cancel?.(reference);
};
