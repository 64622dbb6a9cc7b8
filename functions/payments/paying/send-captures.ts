import { isOpen, payOrderPart } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import {
  orderPaymentOf,
  type PaymentAccount,
  type PaymentAttempt,
  type PendingCapture,
} from '../model/account.ts';
import { captureSettled } from '../model/captures.ts';
import type { AccountChange } from '../model/change-account.ts';
import { refundRequested } from '../model/refunds.ts';
import type { Providers } from '../providers/connect.ts';
import { requireOrder } from '../requests/require-order.ts';
import { requireProvider } from '../requests/require-provider.ts';
import { changeAccountPart, nextVersion } from '../store/accounts.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import { paymentCaptured, refundRequestedEvent, voidedEvents } from '../store/payment-events.ts';
import { isMoved } from './moved.ts';
import { saveAccountChange, type PaymentDependencies } from './settle.ts';

/**
 * Takes the pending captures of an order in the order in which they were asked for, whichever event came first: the
 * last one lets go of the rest. Each is asked for under its own key, so a crash in between, or a second delivery,
 * takes it once.
 */
export const sendCaptures = async (
  orderId: string,
  providers: Providers,
  dependencies: PaymentDependencies,
): Promise<void> => {
  for (;;) {
    const { account } = await requireOrder(dependencies.db, orderId);
    const capture = account.pendingCaptures?.[0];
    if (capture === undefined) return;
    await askProvider(account, capture, providers);
    await decideAgain(isMoved, () => writeDown(orderId, capture.key, dependencies));
  }
};

const askProvider = async (
  account: PaymentAccount,
  { attempt, amount, key, final }: PendingCapture,
  providers: Providers,
): Promise<void> => {
  const { method, reference } = attemptOf(account, attempt);
  const provider = requireProvider(providers, method);
  if (amount === 0) return provider.cancel?.(reference);
  const money = { amount, currency: account.currency };
  if (provider.capture === undefined)
    throw new Error(`${method} authorised a payment that it cannot capture`);
  return provider.capture({ reference, money, key, final });
};

const writeDown = async (orderId: string, key: string, dependencies: PaymentDependencies): Promise<void> => {
  const before = await requireOrder(dependencies.db, orderId);
  const capture = before.account.pendingCaptures?.find((pending) => pending.key === key);
  if (capture === undefined) return;
  const change = captureSettled(before.account, capture);
  const attempt = attemptOf(change.account, capture.attempt);
  const isPaid = capture.final && attempt.captured > 0 && isOpen(before.order.status);
  if (isPaid) return payWith(before, { change, attempt, capture }, dependencies);
  if (capture.amount > 0 && !isOpen(before.order.status) && before.order.status !== 'paid')
    return returnAtOnce(before, { change, attempt, capture }, dependencies);
  await saveAccountChange(before, change, dependencies, (facts) => [
    ...(capture.amount === 0 ? [] : [paymentCaptured(facts, attempt, moneyOf(before, capture))]),
    ...voidedEvents(facts, change, attempt),
  ]);
};

interface SettledCapture {
  readonly change: AccountChange;
  readonly attempt: PaymentAttempt;
  readonly capture: PendingCapture;
}

/** With the last share the order is paid. */
const payWith = async (
  before: OrderAndAccount,
  { change, attempt, capture }: SettledCapture,
  { db, ...how }: PaymentDependencies,
): Promise<void> => {
  const saved = nextVersion(change);
  const facts = { order: before.order, account: saved.account, ...how };
  await commit(db, [
    payOrderPart(before.order, { ...how, payment: orderPaymentOf(saved.account, before.order) }),
    changeAccountPart(
      saved,
      [paymentCaptured(facts, attempt, moneyOf(before, capture)), ...voidedEvents(facts, change, attempt)],
      how,
    ),
  ]);
};

/** The order was cancelled while its money was being taken. */
const returnAtOnce = async (
  before: OrderAndAccount,
  { change, attempt, capture }: SettledCapture,
  dependencies: PaymentDependencies,
): Promise<void> => {
  const returning = refundRequested(change.account, {
    amount: capture.amount,
    key: `${capture.key}-return`,
    reason: 'order_cancelled',
  });
  if (returning.kind === 'too_much') throw new Error(`what was captured of ${before.order.orderId} is gone`);
  const both = { ...returning, entries: change.entries };
  await saveAccountChange(before, both, dependencies, (facts) => [
    paymentCaptured(facts, attempt, moneyOf(before, capture)),
    ...voidedEvents(facts, change, attempt),
    refundRequestedEvent(facts, returning.refunds),
  ]);
};

const moneyOf = ({ account }: OrderAndAccount, { amount }: PendingCapture) => ({
  amount,
  currency: account.currency,
});

const attemptOf = ({ orderId, attempts }: PaymentAccount, number: number): PaymentAttempt => {
  const found = attempts.find(({ attempt }) => attempt === number);
  if (found === undefined) throw new Error(`the payments of ${orderId} have no attempt ${number}`);
  return found;
};
