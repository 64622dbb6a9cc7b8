import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import { problem } from '#shared/http/problem.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { sandboxErrors } from '../errors.ts';
import type { SandboxPayment } from '../model/payment.ts';
import { sandboxItems } from '../table.ts';

export const sandboxReadGrants = [may(sandboxItems.items.payment, 'GetItem')];
export const sandboxWriteGrants = [may(sandboxItems.items.payment, 'PutItem')];

const KEPT_DAYS = 30;

/** The payment, or a 404. */
export const requirePayment = async (db: Database, paymentId: string): Promise<SandboxPayment> => {
  const found = await db.get<SandboxPayment>(keyOf(paymentId));
  if (found === undefined)
    throw problem(sandboxErrors.SANDBOX_PAYMENT_NOT_FOUND, { detail: `there is no payment ${paymentId}` });
  return found;
};

/** Saves a payment if nobody changed it since; answers the one that is there when somebody did. */
export const savePayment = async (
  payment: SandboxPayment,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<SandboxPayment | undefined> => {
  const kept = { ...payment, ttl: ttlAfter(clock, KEPT_DAYS * DAY) };
  const refusal = await db.writeOne(saveAction(keyOf(payment.paymentId), kept));
  return refusal === undefined ? undefined : requirePayment(db, payment.paymentId);
};

const keyOf = (paymentId: string): Key => ({ table: 'orders', pk: `SBX#${paymentId}`, sk: 'A' });
