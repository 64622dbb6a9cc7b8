import { requireStaffOfOrder } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { paymentsErrors } from '../errors.ts';
import { captureRequested, type Capturing } from '../model/captures.ts';
import { isMoved } from '../paying/moved.ts';
import { saveAccountChange } from '../paying/save-account-change.ts';
import { requireOrderOfStaff } from '../requests/require-order.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import { captureRequestedEvent } from '../store/payment-events.ts';
import { showState } from '../view/show-payment-state.ts';
import type { CapturePayment } from './contract.ts';

type Request = RequestOf<typeof CapturePayment>;

export const capturePayment: UseCase<typeof CapturePayment, Runtime> = async (request, runtime) => {
  const { order, account } = await decideAgain(isMoved, () => captureOnce(request, runtime));
  return { status: 202, body: showState(order, account) };
};

const captureOnce = async (request: Request, { db, clock, ids }: Runtime): Promise<OrderAndAccount> => {
  const before = await requireOrderOfStaff(request.actor, request.params.orderId, db);
  requireStaffOfOrder(request.actor, before.order);
  if (replayed(before.account.recentKeys, request.idempotency) !== undefined) return before;
  const change = requireCapture(before, request.body, ids.next('cap'));
  const recentKeys = remembered(before.account.recentKeys, request.idempotency, 202);
  return saveAccountChange(
    before,
    { ...change, account: { ...change.account, recentKeys } },
    { db, clock, cause: causeOf(request) },
    (facts) => [captureRequestedEvent(facts, change.captures)],
  );
};

const requireCapture = (
  { account }: OrderAndAccount,
  { amount, final }: Request['body'],
  key: string,
): Capturing => {
  if (amount === 0 && !final) throw tooLarge('0 is captured with `final` only, which releases everything');
  const change = captureRequested(account, { amount, key, final });
  if (change.kind === 'capturing') return change;
  if (change.kind === 'not_authorised')
    throw problem(paymentsErrors.NOTHING_AUTHORISED, { detail: 'no payment of this order is authorised' });
  throw tooLarge(
    `${amount} was asked for, ${change.capturable} can still be captured (minor units of ${account.currency})`,
    change.capturable,
  );
};

const tooLarge = (detail: string, capturable?: number) =>
  problem(paymentsErrors.CAPTURE_TOO_LARGE, {
    detail,
    errors: [{ pointer: '/body/amount', code: 'CAPTURE_TOO_LARGE', detail }],
    extensions: { capturable },
  });
