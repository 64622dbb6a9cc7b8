import type { Order } from '../../orders/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { capture } from '../model/movements.ts';
import { decideAgainIfCreditMoved, loadAccount, MovedBefore, postPart } from '../store/accounts.ts';
import { orderSteps } from '../store/keys.ts';

/** What the order held is spent now. The entry is the inbox: the same order is captured once. */
export const captureCredit = async (
  { orderId, credits = [] }: Order,
  cause: Cause,
  { db, clock }: Runtime,
): Promise<void> => {
  const step = `${orderSteps(orderId)}CAPTURE`;
  for (const { accountId, amount } of credits)
    await decideAgainIfCreditMoved(async () => {
      const account = await loadAccount(db, accountId);
      if (account === undefined) return;
      const facts = { step, at: instant(clock), actor: actorOf(cause), orderId };
      await commit(db, [postPart(capture(account, amount, facts), { clock, cause })]);
    }).catch(unlessDone);
};

const unlessDone = (error: unknown): void => {
  if (!(error instanceof MovedBefore)) throw error;
};
