import {
  creditAccountKey,
  expiringPoints,
  pointsAccountId,
  type CreditAccount,
} from '../../credit/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { durationMs } from '#shared/time/duration.ts';

/** Of some customers, those with points that expire within a time; one BatchGet of 100. */
export const haveExpiringPoints = async (
  customerIds: readonly string[],
  within: string,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<readonly string[]> => {
  const now = clock.now();
  const keys = customerIds.map((customerId) => creditAccountKey(pointsAccountId(customerId)));
  const accounts = await db.getMany<CreditAccount>(keys);
  return customerIds.filter(
    (_, at) => expiringPoints(accounts[at], now, now + durationMs(within)) !== undefined,
  );
};
