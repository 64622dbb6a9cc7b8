import { planEdit, type PlannedEdit } from '../../editing/public.ts';
import {
  editOrderPart,
  withBalanceDue,
  withoutBalanceDue,
  withoutReturnAwaited,
} from '../../orders/public.ts';
import {
  exchangePaid,
  exchangeUndone,
  settleEditParts,
  type BalanceChange,
  type OrderAndAccount,
} from '../../payments/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { isProblem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { Return, ReturnExchange } from '../model/return.ts';
import type { OrderWithReturns } from '../requests/order-to-return.ts';
import { exchangeSettledEvent } from '../store/return-events.ts';
import { saveReturnPart } from '../store/returns.ts';

/**
 * Ends an exchange whose goods do not come: the new goods are cancelled where nobody picked them yet, and what was paid for
 * them goes back. Otherwise the customer has both, and what the goods should have paid is due.
 */
export const endExchange = async (
  found: OrderWithReturns,
  ended: Return,
  exchange: ReturnExchange,
  cause: Cause,
  runtime: Runtime,
): Promise<void> => {
  const { order, account, returns } = found;
  const { db, clock } = runtime;
  const how = { clock, cause };
  const undone = await undo(found, exchange, cause, runtime);
  const outcome = undone === undefined ? 'payment_due' : 'cancelled';
  const paymentDue = undone === undefined ? exchange.awaited : 0;
  const money = undone?.money ?? unpaid(found, exchange);
  const settled = await settleEditParts({ order, account }, money, { db, ...how });
  const made: Return = { ...ended, exchange: { ...exchange, status: outcome } };
  const since = { since: instant(clock), by: actorOf(cause) };
  const kept = withoutReturnAwaited({ ...(undone?.edit.after ?? order), hold: order.hold });
  const after = money.balanceDue > 0 ? withBalanceDue(kept, since) : withoutBalanceDue(kept);
  await commit(db, [
    editOrderPart(
      order,
      {
        after: { ...after, version: order.version + 1 },
        cancelled: undone?.edit.cancelled ?? [],
        facts: {
          added: [],
          addressChanged: false,
          difference: money.difference,
          balanceDue: money.balanceDue,
          refunded: settled.refunded,
          ...(undone === undefined ? {} : settled.facts),
        },
      },
      { ...how, recentKeys: order.recentKeys },
    ),
    ...(undone?.edit.stockParts ?? []),
    ...settled.parts,
    saveReturnPart(returns, made, {
      clock,
      events: [exchangeSettledEvent(made, { before: returns, cause }, { outcome, paymentDue })],
    }),
  ]);
};

/** Nothing when units of the new goods are on their way. */
const undo = async (
  { order, account }: OrderWithReturns,
  { lines, awaited }: ReturnExchange,
  cause: Cause,
  runtime: Runtime,
): Promise<{ readonly edit: PlannedEdit; readonly money: BalanceChange } | undefined> => {
  const requested = { lines: lines.map(({ lineId }) => ({ lineId, quantity: 0 })) };
  try {
    const edit = await planEdit({ order, account, address: undefined, requested }, cause, runtime);
    return { edit, money: exchangeUndone(order, account, { awaited, cancelled: edit.cancelled }) };
  } catch (error) {
    if (isProblem(error)) return undefined;
    throw error;
  }
};

const unpaid = ({ account }: OrderAndAccount, { awaited }: ReturnExchange): BalanceChange => {
  const { missing, account: changed } = exchangePaid(account, awaited, 0);
  return {
    difference: missing,
    refund: 0,
    balanceDue: changed.outstanding,
    account: { ...account, ...changed },
  };
};
