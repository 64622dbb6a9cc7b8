import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadLedger, type KeptEntry } from '../store/accounts.ts';
import { requireOrderOfStaff } from '../requests/require-order.ts';
import { showState } from '../view/show-payment-state.ts';
import type { ListPayments } from './contract.ts';

export const listPayments: UseCase<typeof ListPayments, Runtime> = async ({ params, actor }, { db }) => {
  const [{ order, account }, ledger] = await Promise.all([
    requireOrderOfStaff(actor, params.orderId, db),
    loadLedger(db, params.orderId),
  ]);
  return {
    status: 200,
    body: {
      ...showState(order, account),
      data: ledger.map(showEntry),
      pendingRefunds: account.pendingRefunds.map(
        ({ key, amount, currency, reason, waitsUntil, failure }) => ({
          key,
          amount,
          currency,
          reason,
          waitsUntil,
          failure,
        }),
      ),
    },
  };
};

const showEntry = ({ step, type, amount, currency, attempt, at, actor }: KeptEntry) => ({
  step,
  type,
  amount,
  currency,
  attempt,
  at,
  actor,
});
