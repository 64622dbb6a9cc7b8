import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Failure } from '../model/account.ts';
import { doubted } from '../model/change-account.ts';
import { requireBoth } from './load-both.ts';
import { paymentFailed } from './payment-events.ts';
import { isMoved, saveBeside, type Means } from './settle.ts';

/** Writes down, once, that what was said about a payment cannot be right. No money moves, and the order stays as it is. */
export const doubtPayment = (
  reference: string,
  orderId: string,
  failure: Failure,
  means: Means,
): Promise<void> =>
  decideAgain(isMoved, async () => {
    const before = await requireBoth(means.db, orderId);
    const attempt = before.account.attempts.find((own) => own.reference === reference);
    if (attempt?.status !== 'pending' || attempt.failure !== undefined) return;
    await saveBeside(before, doubted(before.account, attempt, failure), means, (told) => [
      paymentFailed(told, attempt, failure),
    ]);
  });
