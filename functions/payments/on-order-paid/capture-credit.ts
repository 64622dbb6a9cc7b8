import { captureCreditPart, CreditMovedBefore, decideAgainIfCreditMoved } from '../../credit/public.ts';
import type { Order } from '../../orders/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';

/** The ledger entry is the inbox: the same order is captured once. */
export const captureCredit = async (
  { orderId, credits = [] }: Order,
  cause: Cause,
  { db, clock }: Runtime,
): Promise<void> => {
  for (const used of credits)
    await decideAgainIfCreditMoved(async () => {
      const part = await captureCreditPart(db, used, orderId, { clock, cause });
      if (part !== undefined) await commit(db, [part]);
    }).catch(unlessDone);
};

const unlessDone = (error: unknown): void => {
  if (!(error instanceof CreditMovedBefore)) throw error;
};
