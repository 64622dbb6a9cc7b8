import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { askProviders } from '../paying/ask-providers.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import type { ProviderName } from '../providers/registry.ts';
import { requireProvider } from '../requests/require-provider.ts';
import { requirePayable } from '../requests/require-payable.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';
import { startAttempt } from '../paying/start-payment.ts';
import { balanceDue, type PaymentAccount } from '../model/account.ts';
import { pendingPart, toPayWith } from '../model/tender-parts.ts';
import type { PayOrder } from './contract.ts';
import { hasScopeIn } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import { paymentsErrors } from '../errors.ts';
import { offeredTerms } from '../paying/offered-terms.ts';

/**
 * The page to pay on. Open attempts are looked at first: one that was paid meanwhile pays the order, one that was
 * refused makes room for a new one, and one that can still be paid is answered again.
 */
export const payOnline = async (
  method: ProviderName,
  found: OrderAndAccount,
  request: OnlineRequest,
  runtime: PaymentsRuntime,
): Promise<OrderAndAccount> => {
  requireProvider(runtime.providers, method, '/body/method');
  if (replayed(found.account.recentKeys, request.idempotency) !== undefined) return found;
  requirePayable(found, runtime.clock);
  await requireOfferedInChannel(method, found, request, runtime);
  const current = await askProviders(found, runtime.providers, {
    db: runtime.db,
    clock: runtime.clock,
    cause: causeOf(request),
  });
  const { order, account } = current;
  const isPaid = order.status === 'paid' && balanceDue(account) <= 0;
  if (isPaid || isUnderWay(account, method)) return current;
  if (order.status !== 'paid') requireOpenPart(account, method);
  const recentKeys = remembered(account.recentKeys, request.idempotency, 201);
  const { providers } = runtime;
  return { order, account: await startAttempt(order, account, { method, runtime, providers, recentKeys }) };
};

/** True while there is a page to pay on, or money is blocked; of several tenders each has its own page. */
const isUnderWay = (account: PaymentAccount, method: ProviderName): boolean => {
  if (account.tenders !== undefined) return pendingPart(account, method) !== undefined;
  const latest = account.attempts.at(-1)?.status;
  return latest === 'pending' || latest === 'authorised';
};

/** Of several tenders, a provider takes its own part only: what is left may be paid another way meanwhile. */
const requireOpenPart = (account: PaymentAccount, method: ProviderName): void => {
  if (account.tenders === undefined || toPayWith(account, method).part !== undefined) return;
  const code = 'PAYMENT_METHOD_NOT_AVAILABLE';
  const detail = `no part of this order is left to pay with ${method}`;
  throw problem(paymentsErrors[code], { detail, errors: [{ pointer: '/body/method', code, detail }] });
};

/** Who pays, whichever route it came by. */
type OnlineRequest = Pick<RequestOf<typeof PayOrder>, 'actor' | 'origin' | 'idempotency'>;

/** An order placed in a channel is paid as that channel is paid. */
const requireOfferedInChannel = async (
  method: ProviderName,
  { order }: OrderAndAccount,
  { actor }: Pick<OnlineRequest, 'actor'>,
  runtime: PaymentsRuntime,
): Promise<void> => {
  const isStaff = hasScopeIn(actor, 'payments.write', order.channel);
  const caller = isStaff ? 'staff' : order.customerId === undefined ? 'guest' : 'customer';
  if ((await offeredTerms(order, { method, caller, runtime })) !== undefined) return;
  const code = 'PAYMENT_METHOD_NOT_AVAILABLE';
  const detail = `${order.channel} does not offer ${method}`;
  throw problem(paymentsErrors[code], { detail, errors: [{ pointer: '/body/method', code, detail }] });
};
