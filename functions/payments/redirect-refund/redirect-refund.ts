import { noStoreCredit } from '../../credit/public.ts';
import { requireStaffOfOrder } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { paymentsErrors } from '../errors.ts';
import type { PaymentAccount, PendingRefund } from '../model/account.ts';
import { isMoved } from '../paying/moved.ts';
import { settleRefund } from '../paying/settle-refund.ts';
import { requireOrderOfStaff } from '../requests/require-order.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import { showState } from '../view/show-payment-state.ts';
import type { RedirectRefund } from './contract.ts';

type Request = RequestOf<typeof RedirectRefund>;

export const redirectRefund: UseCase<typeof RedirectRefund, Runtime> = async (request, runtime) => {
  const { order, account } = await decideAgain(isMoved, () => redirectOnce(request, runtime));
  return { status: 200, body: showState(order, account) };
};

const redirectOnce = async (request: Request, { db, clock }: Runtime): Promise<OrderAndAccount> => {
  const { params, body, idempotency } = request;
  const before = await requireOrderOfStaff(request.actor, params.orderId, db);
  const { order, account } = before;
  requireStaffOfOrder(request.actor, order);
  if (replayed(account.recentKeys, idempotency) !== undefined) return before;
  const failed = requireFailed(account, params.refundKey);
  if (body.to === 'store_credit' && order.customerId === undefined) throw noStoreCredit('/body/to');
  const refund = body.to === 'cash' ? { ...failed, inCash: true } : { ...failed, toCredit: { bonus: 0 } };
  const recentKeys = remembered(account.recentKeys, idempotency, 200);
  return settleRefund(before, refund, { db, clock, cause: causeOf(request) }, { recentKeys });
};

/** @throws REFUND_NOT_FOUND, REFUND_NOT_REDIRECTABLE */
const requireFailed = ({ pendingRefunds, currency, orderId }: PaymentAccount, key: string): PendingRefund => {
  const found = pendingRefunds.find((refund) => refund.key === key);
  if (found === undefined)
    throw problem(paymentsErrors.REFUND_NOT_FOUND, {
      detail: `order ${orderId} has no pending refund ${key}`,
    });
  if (found.failure === undefined) throw notRedirectable(`the provider has not refused the refund ${key}`);
  if (found.currency !== currency)
    throw notRedirectable(`the refund is in ${found.currency}, and the order in ${currency}`);
  return found;
};

const notRedirectable = (detail: string) => problem(paymentsErrors.REFUND_NOT_REDIRECTABLE, { detail });
