import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import type { SandboxPayment } from '../model/payment.ts';
import { sandboxItems } from '../table.ts';

export const sandboxReadGrants = [may(sandboxItems.items.payment, 'GetItem')];
export const sandboxWriteGrants = [may(sandboxItems.items.payment, 'PutItem')];

const KEPT_DAYS = 30;

export const loadPayment = (db: Database, paymentId: string): Promise<SandboxPayment | undefined> =>
  db.get<SandboxPayment>(keyOf(paymentId));

/** Saves a payment if it did not change since it was read; answers the stored one when it did. */
export const savePayment = async (
  payment: SandboxPayment,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<SandboxPayment | undefined> => {
  const kept = { ...payment, ttl: ttlAfter(clock, KEPT_DAYS * DAY) };
  const refusal = await db.writeOne(saveAction(keyOf(payment.paymentId), kept));
  return refusal === undefined ? undefined : loadPayment(db, payment.paymentId);
};

const keyOf = (paymentId: string): Key => ({ table: 'orders', pk: `SBX#${paymentId}`, sk: 'A' });
