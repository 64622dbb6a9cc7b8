import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { sandboxErrors } from '../errors.ts';
import type { SandboxPayment } from '../model/payment.ts';
import { loadPayment } from '../store/payments.ts';

/** @throws SANDBOX_PAYMENT_NOT_FOUND */
export const requirePayment = async (db: Database, paymentId: string): Promise<SandboxPayment> => {
  const found = await loadPayment(db, paymentId);
  if (found !== undefined) return found;
  throw problem(sandboxErrors.SANDBOX_PAYMENT_NOT_FOUND, { detail: `no payment ${paymentId}` });
};
