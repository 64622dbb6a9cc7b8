import { creditErrors } from '../../credit/errors.ts';
import { isCreditMoved, refundToCreditPart } from '../../credit/public.ts';
import { requireStaffOfOrder, type Order } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { paymentsErrors } from '../errors.ts';
import type { PaymentAccount, PendingRefund } from '../model/account.ts';
import { refundSettled } from '../model/refunds.ts';
import { isMoved } from '../paying/moved.ts';
import { saveAccountChange, type PaymentDependencies } from '../paying/save-account-change.ts';
import { requireOrderOfStaff } from '../requests/require-order.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import { paymentRefunded } from '../store/payment-events.ts';
import { showState } from '../view/show-payment-state.ts';
import type { RedirectRefund } from './contract.ts';

type Request = RequestOf<typeof RedirectRefund>;

export const redirectRefund: UseCase<typeof RedirectRefund, Runtime> = async (request, runtime) => {
  const { order, account } = await decideAgain(
    (error) => isMoved(error) || isCreditMoved(error),
    () => redirectOnce(request, runtime),
  );
  return { status: 200, body: showState(order, account) };
};

const redirectOnce = async (request: Request, { db, clock }: Runtime): Promise<OrderAndAccount> => {
  const { params, body, idempotency } = request;
  const before = await requireOrderOfStaff(request.actor, params.orderId, db);
  const { order, account } = before;
  requireStaffOfOrder(request.actor, order);
  if (replayed(account.recentKeys, idempotency) !== undefined) return before;
  const failed = requireFailed(account, params.refundKey);
  const dependencies = { db, clock, cause: causeOf(request) };
  const refund = body.to === 'cash' ? { ...failed, inCash: true } : { ...failed, toCredit: { bonus: 0 } };
  const change = refundSettled(account, refund);
  const recentKeys = remembered(account.recentKeys, idempotency, 200);
  return saveAccountChange(
    before,
    { ...change, account: { ...change.account, recentKeys } },
    dependencies,
    (facts) => [paymentRefunded(facts, refund, body.to === 'cash' ? 'cash' : methodOf(account, refund))],
    body.to === 'cash' ? [] : [await creditPart(order, refund, dependencies)],
  );
};

/** @throws REFUND_NOT_FOUND, REFUND_NOT_REDIRECTABLE */
const requireFailed = ({ pendingRefunds, currency, orderId }: PaymentAccount, key: string): PendingRefund => {
  const found = pendingRefunds.find((refund) => refund.key === key);
  if (found === undefined)
    throw problem(paymentsErrors.REFUND_NOT_FOUND, {
      detail: `order ${orderId} has no refund ${key} under way`,
    });
  if (found.failure === undefined) throw notRedirectable(`the provider has not refused the refund ${key}`);
  if (found.currency !== currency)
    throw notRedirectable(`the refund is in ${found.currency}, and the order in ${currency}`);
  return found;
};

const notRedirectable = (detail: string) => problem(paymentsErrors.REFUND_NOT_REDIRECTABLE, { detail });

const methodOf = ({ attempts, orderId }: PaymentAccount, { attempt }: PendingRefund) => {
  const found = attempts.find((each) => each.attempt === attempt);
  if (found === undefined) throw new Error(`the payments of ${orderId} have no attempt ${attempt}`);
  return found.method;
};

/** @throws STORE_CREDIT_NOT_AVAILABLE */
const creditPart = (
  { customerId, orderId }: Order,
  { key, amount, currency }: PendingRefund,
  dependencies: PaymentDependencies,
): Promise<TransactionPart> => {
  if (customerId !== undefined)
    return refundToCreditPart({ customerId, currency, orderId, key, amount, bonus: 0 }, dependencies);
  const detail = 'the order was placed by a guest, who has no store credit';
  throw problem(creditErrors.STORE_CREDIT_NOT_AVAILABLE, {
    detail,
    errors: [{ pointer: '/body/to', code: 'STORE_CREDIT_NOT_AVAILABLE', detail }],
  });
};
