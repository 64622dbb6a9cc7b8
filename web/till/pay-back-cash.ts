import type { DrawerSession, ReturnView } from '#shared/client/generated.ts';
import { inCash } from '#shared/money/money.ts';
import { api } from '../kit/api.ts';

/** The refund of a return is in the books a moment later. */
const TRIES = 10;
const PAUSE_MS = 500;

/**
 * Takes what a return refunds in cash out of the drawer, each payment once however often that is asked. Answers how
 * much it is before rounding to coins, in minor units; 0 where nothing goes back in cash.
 */
export const payBackCash = async (view: ReturnView, { sessionId }: DrawerSession): Promise<number> => {
  const { currency } = view;
  const payments = await cashRefunds(view);
  for (const { step, amount } of payments) {
    const out = Math.abs(amount);
    const rounding = inCash({ amount: out, currency }) - out;
    await api.recordCashEntry({
      sessionId,
      entryId: entryIdOf(view.orderId, step),
      body: {
        kind: 'refund',
        amount: out,
        rounding: rounding === 0 ? undefined : rounding,
        reference: view.orderId,
      },
    });
  }
  return payments.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
};

/** Cash that was refunded since the goods were received: earlier refunds were paid out where they were made. */
const cashRefunds = async ({ orderId, receivedAt = '', refund }: ReturnView) => {
  for (let tried = 1; ; tried += 1) {
    const { data: ledger } = (await api.listPayments({ orderId })).body;
    const since = ledger.filter(({ at }) => at >= receivedAt);
    const isBooked = since.some(({ type }) => ['cash-out', 'refund', 'store-credit'].includes(type));
    if (isBooked || refund.amount === 0 || tried === TRIES)
      return since.filter(({ type }) => type === 'cash-out');
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
};

/** An id of the drawer, which knows no other characters. */
const entryIdOf = (orderId: string, step: string): string =>
  `back_${orderId}_${step}`.replaceAll(/[^\w-]/g, '_').slice(0, 64);
