import { partlyPayOrderPart, payBalancePart, payOrderPart, showPaymentPart } from '../../orders/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause, OutgoingEvent } from '#shared/events/envelope.ts';
import type { Clock } from '#shared/time/clock.ts';
import { balanceDue, orderPaymentOf } from '../model/account.ts';
import type { AccountChange } from '../model/change-account.ts';
import type { Returning } from '../model/refunds.ts';
import { changeAccountPart, nextVersion } from '../store/accounts.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import type { PaymentFacts } from '../store/payment-events.ts';

export interface PaymentDependencies {
  readonly db: Database;
  readonly clock: Clock;
  readonly cause: Cause;
}

/** Saves a change of the account with which the order is paid, with its events and what has to happen with it. */
export const savePaidOrder = async (
  { order }: Pick<OrderAndAccount, 'order'>,
  change: AccountChange | Returning,
  { db, ...how }: PaymentDependencies,
  eventsOf: (facts: PaymentFacts) => readonly OutgoingEvent[],
  {
    beside = [],
    allocations,
  }: {
    readonly beside?: readonly TransactionPart[];
    /** Where its goods are now, when they had to be taken again. */
    readonly allocations?: Parameters<typeof payOrderPart>[1]['allocations'];
  } = {},
): Promise<void> => {
  const { account } = change;
  // What is paid by now is all that edits added, too.
  const outstanding = account.outstanding === undefined ? undefined : 0;
  const saved = nextVersion({ ...change, account: { ...account, outstanding } });
  const payment = orderPaymentOf(saved.account, order);
  await commit(db, [
    order.status === 'paid'
      ? payBalancePart(order, { ...how, payment })
      : payOrderPart(order, { ...how, payment, allocations }),
    ...beside,
    changeAccountPart(saved, eventsOf({ order, account: saved.account, ...how }), how),
  ]);
};

/** Saves money that was taken for an order: with it the order is paid, or waits for its other tenders. */
export const saveMoneyTaken: typeof savePaidOrder = (before, change, dependencies, eventsOf, more) =>
  before.order.status !== 'paid' && balanceDue(change.account) > 0
    ? savePartlyPaidOrder(before, change, dependencies, eventsOf)
    : savePaidOrder(before, change, dependencies, eventsOf, more);

/** Saves a change of the account with which one of several tenders of the order is paid. */
const savePartlyPaidOrder = async (
  { order }: Pick<OrderAndAccount, 'order'>,
  change: AccountChange | Returning,
  { db, ...how }: PaymentDependencies,
  eventsOf: (facts: PaymentFacts) => readonly OutgoingEvent[],
): Promise<void> => {
  const saved = nextVersion(change);
  const payment = orderPaymentOf(saved.account, order);
  await commit(db, [
    partlyPayOrderPart(order, { ...how, payment }),
    changeAccountPart(saved, eventsOf({ order, account: saved.account, ...how }), how),
  ]);
};

/** Saves a change of the account that leaves the order as it is, with its events and what has to happen with it. */
export const saveAccountChange = async (
  { order }: Pick<OrderAndAccount, 'order'>,
  change: AccountChange | Returning,
  { db, ...how }: PaymentDependencies,
  eventsOf: (facts: PaymentFacts) => readonly OutgoingEvent[],
  beside: readonly TransactionPart[] = [],
): Promise<OrderAndAccount> => {
  const saved = nextVersion(change);
  const facts = { order, account: saved.account, ...how };
  await commit(db, [
    changeAccountPart(saved, eventsOf(facts), how),
    showPaymentPart(order.orderId, orderPaymentOf(saved.account, order)),
    ...beside,
  ]);
  return { order, account: saved.account };
};
