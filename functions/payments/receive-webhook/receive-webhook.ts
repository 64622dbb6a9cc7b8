import { isOffline } from '../../channels/public.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { causeOf, type Cause } from '#shared/events/envelope.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Money } from '#shared/money/money.ts';
import { paymentsErrors } from '../errors.ts';
import { askedOf, type PaymentAccount } from '../model/account.ts';
import { mismatchOf } from '../model/decide-settlement.ts';
import {
  isBelieved,
  type DisputeNotification,
  type Notification,
  type PaymentProvider,
  type ProviderStatus,
  type Unrelated,
} from '../model/provider.ts';
import { flagMismatch } from '../paying/flag-mismatch.ts';
import { loadOrderAndAccount } from '../store/order-and-account.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';
import { applyChargeback } from '../paying/apply-chargeback.ts';
import type { PaymentDependencies } from '../paying/save-account-change.ts';
import { settle } from '../paying/settle.ts';
import type { ReceiveWebhook } from './contract.ts';

type Request = RequestOf<typeof ReceiveWebhook>;

/** Ten times what the longest documented notification has. */
const MAX_CHARACTERS = 100_000;

/** Who is it from, what is it about, what does the provider itself say: in this order, and only then money moves. */
export const receiveWebhook: UseCase<typeof ReceiveWebhook, PaymentsRuntime> = async (request, runtime) => {
  const { method, provider } = providerOf(request, runtime);
  const notification = await verified(provider, request);
  if ('unrelated' in notification) return { status: 200, body: { received: true } };
  const dependencies = { db: runtime.db, clock: runtime.clock, cause: causeOfProvider(request) };
  if ('dispute' in notification) return hearDispute(provider, notification, dependencies);
  const { orderId, reference } = notification;
  const found = await loadOrderAndAccount(runtime.db, orderId);
  if (found === undefined)
    throw problem(ordersErrors.ORDER_NOT_FOUND, { detail: `there is no order ${orderId}` });
  const status = await confirmed(provider, notification);
  const asked = moneyAsked(found.account, reference);
  const lie = mismatchOf(asked, notification.money);
  if (lie !== undefined && mismatchOf(asked, status) === undefined) {
    await flagMismatch(reference, orderId, lie, dependencies);
    throw mismatch(asked, notification.money);
  }
  const settled = await settle({ method, reference, status }, dependencies);
  if (isStray(settled.account, reference)) throw mismatch(asked, status);
  return { status: 200, body: { received: true, orderStatus: settled.order.status } };
};

/** As with money, the provider itself says how the dispute stands. */
const hearDispute = async (
  provider: PaymentProvider,
  { dispute }: DisputeNotification,
  dependencies: PaymentDependencies,
) => {
  const found = await provider.fetchDispute?.(dispute);
  if (found !== undefined) await applyChargeback(found.orderId, found, dependencies);
  return { status: 200 as const, body: { received: true as const } };
};

const providerOf = ({ params }: Request, { providers }: PaymentsRuntime) => {
  const method = params.provider;
  const provider = isOffline(method) ? undefined : providers(method);
  if (provider === undefined)
    throw problem(paymentsErrors.PROVIDER_NOT_FOUND, { detail: `no payment provider ${method}` });
  return { method, provider };
};

const verified = async (
  provider: PaymentProvider,
  { rawBody, headers }: Request,
): Promise<Notification | DisputeNotification | Unrelated> => {
  if (rawBody.length > MAX_CHARACTERS)
    throw unreadable(`a notification has at most ${MAX_CHARACTERS} characters`);
  const found = await provider.verifyWebhook(rawBody, headers);
  if (isBelieved(found)) return found;
  throw found.reason === 'signature'
    ? problem(paymentsErrors.WEBHOOK_SIGNATURE_INVALID, { detail: found.detail })
    : unreadable(found.detail);
};

const unreadable = (detail: string) => invalidRequest([{ pointer: '/body', code: 'invalid_format', detail }]);

/** What the provider says when asked. A notification that is ahead of it is to come again. */
const confirmed = async (
  provider: PaymentProvider,
  { orderId, reference, lookup, says }: Notification,
): Promise<ProviderStatus> => {
  const status = await provider.fetchStatus(lookup ?? reference);
  if (status?.orderId !== orderId)
    throw problem(paymentsErrors.PAYMENT_NOT_FOUND, {
      detail: `the provider knows no payment ${reference} of order ${orderId}`,
    });
  if (says !== 'pending' && status.state === 'pending')
    throw problem(paymentsErrors.PAYMENT_NOT_CONFIRMED, {
      detail: `the notification reports ${says}, the provider reports pending`,
    });
  return status;
};

/** The provider took it upon itself; no person of ours did. */
const causeOfProvider = (request: Request): Cause => ({
  ...causeOf(request),
  actor: { kind: 'system', task: `webhook-${request.params.provider}` },
});

/** Whether this payment took or blocked another sum than is due. */
const isStray = ({ attempts }: PaymentAccount, reference: string): boolean =>
  attempts.some(
    (attempt) =>
      attempt.reference === reference &&
      (attempt.failure === 'amount_mismatch' || attempt.failure === 'currency_mismatch') &&
      attempt.status !== 'captured',
  );

/** What the payment is to pay; all that is due for one that was not written down. */
const moneyAsked = (account: PaymentAccount, reference: string): Money => ({
  amount: askedOf(account, account.attempts.find((attempt) => attempt.reference === reference) ?? {}),
  currency: account.currency,
});

const mismatch = (expected: Money, paid: Money) =>
  problem(paymentsErrors.PAYMENT_MISMATCH, {
    detail: `${expected.amount} ${expected.currency} are due, the payment is for ${paid.amount} ${paid.currency} (minor units)`,
    extensions: { expected },
  });
