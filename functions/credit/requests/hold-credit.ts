import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { usableOf, type CreditAccount } from '../model/account.ts';
import { holdPart, type CreditUsed, type Spender } from '../store/spend.ts';
import { insufficient } from './require.ts';

/**
 * Takes money for an order in the transaction that places it, from the account as it was read. An account that changed
 * since is `CreditMoved`.
 *
 * @throws CREDIT_INSUFFICIENT with what is left
 */
export const holdCreditPart = (
  account: CreditAccount,
  used: Pick<CreditUsed, 'amount' | 'points'>,
  spender: Spender,
  how: { readonly clock: Clock; readonly cause: Cause },
): TransactionPart => {
  const part = holdPart(account, used, spender, how);
  if (part !== undefined) return part;
  const { accountId } = account;
  throw insufficient(used.points ?? used.amount, usableOf(account, instant(how.clock)), {
    pointer: '/cart/credit',
    accountId,
  });
};
