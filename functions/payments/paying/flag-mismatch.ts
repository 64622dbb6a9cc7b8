import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Failure } from '../model/account.ts';
import { flagged } from '../model/change-account.ts';
import { requireOrder } from '../requests/require-order.ts';
import { paymentFailed } from '../store/payment-events.ts';
import { isMoved } from './moved.ts';
import { saveAccountChange, type PaymentDependencies } from './save-account-change.ts';

/** Writes down, once, that what was said about a payment cannot be right. No money moves, and the order stays as it is. */
export const flagMismatch = (
  reference: string,
  orderId: string,
  failure: Failure,
  dependencies: PaymentDependencies,
): Promise<void> =>
  decideAgain(isMoved, async () => {
    const before = await requireOrder(dependencies.db, orderId);
    const attempt = before.account.attempts.find((own) => own.reference === reference);
    if (attempt?.status !== 'pending' || attempt.failure !== undefined) return;
    await saveAccountChange(before, flagged(before.account, attempt, failure), dependencies, (facts) => [
      paymentFailed(facts, attempt, failure),
    ]);
  });
