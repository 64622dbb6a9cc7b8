import { isOpen } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { attemptOf, capturedOf, type PaymentAccount, type PendingCapture } from '../model/account.ts';
import { captureSettled } from '../model/captures.ts';
import { refundRequested } from '../model/refunds.ts';
import type { Providers } from '../providers/connect.ts';
import { requireOrder } from '../requests/require-order.ts';
import { requireProvider } from '../requests/require-provider.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import { paymentCaptured, refundRequestedEvent, voidedEvents } from '../store/payment-events.ts';
import { isMoved } from './moved.ts';
import { paySentOrder, type SettledCapture } from './pay-sent-order.ts';
import { saveAccountChange, type PaymentDependencies } from './save-account-change.ts';
import { settle } from './settle.ts';

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
    const taken = await askProvider(account, capture, providers).then(
      () => true,
      (error: unknown) => unlessLapsed(error, { account, capture, providers }, dependencies),
    );
    if (taken) await decideAgain(isMoved, () => writeDown(orderId, capture.key, dependencies));
  }
};

const askProvider = async (
  account: PaymentAccount,
  { attempt, amount, key, final }: PendingCapture,
  providers: Providers,
): Promise<void> => {
  const { method, reference } = attemptOf(account, { attempt });
  const provider = requireProvider(providers, method);
  if (amount === 0) return provider.cancel?.(reference);
  const money = { amount, currency: account.currency };
  if (provider.capture === undefined)
    throw new Error(`${method} authorised a payment that it cannot capture`);
  return provider.capture({ reference, money, key, final });
};

/** A bank that let go of the money refuses every capture: the provider is asked for its word, and that is written down. */
const unlessLapsed = async (
  error: unknown,
  asked: {
    readonly account: PaymentAccount;
    readonly capture: PendingCapture;
    readonly providers: Providers;
  },
  dependencies: PaymentDependencies,
): Promise<false> => {
  const { method, reference } = attemptOf(asked.account, asked.capture);
  const status = await requireProvider(asked.providers, method).fetchStatus(reference);
  if (status?.state !== 'refused') throw error;
  await settle({ method, reference, status }, dependencies);
  return false;
};

const writeDown = async (orderId: string, key: string, dependencies: PaymentDependencies): Promise<void> => {
  const before = await requireOrder(dependencies.db, orderId);
  const capture = before.account.pendingCaptures?.find((pending) => pending.key === key);
  if (capture === undefined) return;
  const change = captureSettled(before.account, capture);
  const attempt = attemptOf(change.account, capture);
  const isPaid =
    capture.final &&
    capturedOf(change.account) > 0 &&
    attempt.failure === undefined &&
    isOpen(before.order.status);
  if (isPaid) return paySentOrder(before, { change, attempt, capture }, dependencies);
  if (capture.amount > 0 && !isOpen(before.order.status) && before.order.status !== 'paid')
    return returnAtOnce(before, { change, attempt, capture }, dependencies);
  await saveAccountChange(before, change, dependencies, (facts) => [
    ...(capture.amount === 0 ? [] : [paymentCaptured(facts, attempt, moneyOf(before, capture))]),
    ...voidedEvents(facts, change, attempt),
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
