import { isOffline } from '../../channels/public.ts';
import {
  dueOf,
  showPaymentPart,
  unpaid,
  type Order,
  type OrderPayment,
  type PaymentMethod,
} from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { startedBy } from '#shared/events/envelope.ts';
import type { RecentKey } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { orderPaymentOf, type PaymentAttempt, type PaymentAccount } from '../model/account.ts';
import { opened } from '../model/change-account.ts';
import { toPayWith } from '../model/tender-parts.ts';
import { changeAccountPart, loadAccount, nextVersion } from '../store/accounts.ts';
import type { Providers } from '../providers/connect.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';
import { requireProvider } from '../requests/require-provider.ts';
import { offeredTerms } from './offered-terms.ts';
import { isMoved } from './moved.ts';

/**
 * Starts the payment of an order that was just placed, after its transaction: a provider may be slow or down, and the
 * order stands without it. Asking again, even after a crash in between, gives the same payment, because the provider
 * is asked under the key `orderId#1`.
 *
 * @returns how the order is to be paid; without `redirectUrl` when the provider could not be reached, then
 *   POST /v1/orders/{orderId}/payments starts it later
 */
export const startPayment = async (order: Order, runtime: PaymentsRuntime): Promise<OrderPayment> => {
  const waiting = waitingFor(order);
  if (isOffline(order.payment.method) || dueOf(order) === 0) return waiting;
  const account = await loadAccount(runtime.db, order);
  if (order.tenders !== undefined) return startParts(order, account, runtime);
  const first = account.attempts[0] ?? (await startFirst(order, account, runtime));
  // As it was at the start, so that a repeated checkout gets the same answer, whatever came after.
  return first?.redirectUrl === undefined ? waiting : { ...waiting, redirectUrl: first.redirectUrl, asOf: 1 };
};

/** Each part that a provider pays; one whose provider cannot be reached is started later. */
const startParts = async (
  order: Order,
  found: PaymentAccount,
  runtime: PaymentsRuntime,
): Promise<OrderPayment> => {
  let account = found;
  for (const [part, { method }] of (order.tenders ?? []).entries()) {
    if (isOffline(method) || account.attempts.some((attempt) => attempt.part === part)) continue;
    account = (await tryToStart(order, account, method, runtime)) ?? account;
  }
  const { redirectUrl, parts } = orderPaymentOf(account, order);
  return { ...waitingFor(order), redirectUrl, parts, asOf: Math.max(account.version, 1) };
};

/** Where nothing is due, it is paid. */
const waitingFor = (order: Order): OrderPayment => ({
  ...unpaid(order.payment.method),
  ...(dueOf(order) === 0 ? { status: 'captured' } : {}),
});

const startFirst = async (
  order: Order,
  account: PaymentAccount,
  runtime: PaymentsRuntime,
): Promise<PaymentAttempt | undefined> =>
  (await tryToStart(order, account, order.payment.method, runtime))?.attempts[0];

const tryToStart = async (
  order: Order,
  account: PaymentAccount,
  method: PaymentMethod,
  runtime: PaymentsRuntime,
): Promise<PaymentAccount | undefined> => {
  if (order.status !== 'awaiting_payment') return undefined;
  try {
    return await startAttempt(order, account, { method, runtime, providers: runtime.providers });
  } catch (error) {
    runtime.log.warn('payment not started; it can be started later', { aggregateId: order.orderId, error });
    return undefined;
  }
};

/** Starts the next attempt of an order at its provider, and writes it down. */
export const startAttempt = async (
  order: Order,
  account: PaymentAccount,
  how: {
    readonly method: PaymentMethod;
    readonly runtime: Pick<Runtime, 'db' | 'clock'>;
    readonly providers: Providers;
    readonly recentKeys?: readonly RecentKey[];
  },
): Promise<PaymentAccount> => {
  const attempt = account.attempts.length + 1;
  const { orderId, currency } = order;
  const { options, capture } = (await offeredTerms(order, how)) ?? {};
  const { part, amount } = toPayWith(account, how.method);
  const started = await requireProvider(how.providers, how.method).start({
    orderId,
    attempt,
    key: `${orderId}#${attempt}`,
    money: { amount, currency },
    options,
    // The rest of an order that is paid, and one of several tenders, are taken at once.
    capture: part === undefined && order.status !== 'paid' ? capture : undefined,
    expiresAt: order.expiresAt,
  });
  return writeDown(order, account, { ...how, started: { method: how.method, ...started } });
};

/** Somebody who was faster asked under the same key, so theirs is the same payment. */
const writeDown = (
  order: Order,
  read: PaymentAccount,
  how: {
    readonly runtime: Pick<Runtime, 'db' | 'clock'>;
    readonly recentKeys?: readonly RecentKey[];
    readonly started: Pick<PaymentAttempt, 'method' | 'reference' | 'redirectUrl'>;
  },
): Promise<PaymentAccount> => {
  const { db, clock } = how.runtime;
  let current: PaymentAccount | undefined = read;
  return decideAgain(isMoved, async () => {
    const account = current ?? (await loadAccount(db, order));
    current = undefined;
    if (account.attempts.some(({ reference }) => reference === how.started.reference)) return account;
    const change = nextVersion(opened(account, how.started));
    const saved = { ...change.account, recentKeys: how.recentKeys ?? account.recentKeys ?? [] };
    await commit(db, [
      changeAccountPart({ ...change, account: saved }, [], {
        clock,
        cause: startedBy('start-payment', order.orderId),
      }),
      showPaymentPart(order.orderId, orderPaymentOf(saved, order)),
    ]);
    return saved;
  });
};
