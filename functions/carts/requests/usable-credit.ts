import { creditInsufficient, loadCreditAccount, usableCredit } from '../../credit/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';

/**
 * What an account could pay now.
 *
 * @throws CREDIT_INSUFFICIENT when it is less than is wanted
 */
export const usableNow = async (
  accountId: string,
  least: number,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<number> => {
  const account = await loadCreditAccount(db, accountId);
  const usable = account === undefined ? 0 : usableCredit(account, instant(clock));
  if (usable < least) throw creditInsufficient(least, usable, { pointer: '/body/use' });
  return usable;
};
