import { refundCreditParts } from '../../credit/public.ts';
import type { OrderLinesCancelled } from '../../orders/events.ts';
import { isOpen } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causedBy, type Envelope } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Inbox } from '#shared/events/inbox.ts';
import { refundable, type PaymentAccount } from '../model/account.ts';
import { notYetRefunded, refundOfUnits, uncapturedOf, type LineUnits } from '../model/refund-units.ts';
import { refundRequested } from '../model/refunds.ts';
import { splitRefund } from '../model/split-refund.ts';
import { captureShipped } from '../paying/capture-shipped.ts';
import { isMoved } from '../paying/moved.ts';
import { saveAccountChange, type PaymentDependencies } from '../paying/save-account-change.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';
import { requireOrder } from '../requests/require-order.ts';
import { creditToReturn, sumOf } from '../store/credit-to-return.ts';
import { refundRequestedEvent } from '../store/payment-events.ts';

/**
 * Refunds what was paid for units that were cancelled: each unit once, and never more than is left of the money. Of an
 * order that is paid as its goods are sent, cancelled units are not captured; if nothing is left to send, the rest is
 * released.
 */
export const onOrderLinesCancelled: Consumer<
  typeof OrderLinesCancelled,
  PaymentsRuntime & { readonly inbox: Inbox }
> = async (event, runtime) => {
  const dependencies = {
    db: runtime.db,
    clock: runtime.clock,
    cause: causedBy(event, runtime.inbox.consumer),
  };
  if (event.data.settled === true) return;
  await decideAgain(isMoved, () => refundOnce(event.data, { event, inbox: runtime.inbox }, dependencies));
};

const refundOnce = async (
  { orderId, lines }: { readonly orderId: string; readonly lines: readonly LineUnits[] },
  { event, inbox }: { readonly event: Envelope; readonly inbox: Inbox },
  dependencies: PaymentDependencies,
): Promise<void> => {
  const { db, ...how } = dependencies;
  const before = await requireOrder(db, orderId);
  const { order, account } = before;
  if (isOpen(order.status)) return captureShipped(orderId, dependencies);
  if (event.metadata.aggregateVersion <= (account.sentAtVersion ?? 0)) return;
  const worth = refundOfUnits(order, account, notYetRefunded(order.lines, account, lines));
  if (worth.kind !== 'refund') return;
  const held = await creditToReturn(order, db);
  // Goodwill may have given back more than these units leave.
  const uncaptured = uncapturedOf(account, worth.amount);
  const unpaid = unpaidOf(account, worth.amount - uncaptured);
  const amount = Math.min(worth.amount - uncaptured - unpaid.amount, refundable(account) + sumOf(held));
  const split = splitRefund(amount, account, sumOf(held));
  if (split.kind === 'too_much') return;
  const { money, credit } = split;
  const key = event.metadata.eventId;
  const change = refundRequested(account, { amount: money, key, reason: 'order_cancelled' });
  if (change.kind === 'too_much') return;
  const { refundedUnits, refundedForUnits } = worth;
  const uncapturedForUnits = (account.uncapturedForUnits ?? 0) + uncaptured;
  await saveAccountChange(
    before,
    {
      ...change,
      account: { ...change.account, ...unpaid.account, refundedUnits, refundedForUnits, uncapturedForUnits },
    },
    dependencies,
    (facts) => (change.refunds.length === 0 ? [] : [refundRequestedEvent(facts, change.refunds)]),
    [inbox.part(event), ...refundCreditParts(held, { amount: credit, orderId, key }, how)],
  );
};

/** What of cancelled units nobody paid yet, because goods of an exchange or an edited order's rest still have to. */
const unpaidOf = (
  { awaited = 0, outstanding, due }: PaymentAccount,
  worth: number,
): { readonly amount: number; readonly account: Partial<PaymentAccount> } => {
  const lapsed = Math.min(awaited, worth);
  const letGo = Math.min(outstanding ?? 0, worth - lapsed);
  if (lapsed + letGo === 0) return { amount: 0, account: {} };
  const account = { awaited: awaited - lapsed, outstanding: (outstanding ?? 0) - letGo, due: due - letGo };
  return { amount: lapsed + letGo, account };
};
