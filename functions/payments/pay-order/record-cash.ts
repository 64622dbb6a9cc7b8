import { requireStaffOfOrder } from '../../orders/public.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { hasScopeIn } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { toPayWith } from '../model/tender-parts.ts';
import { cashTaken } from '../model/change-account.ts';
import { inCash } from '#shared/money/money.ts';
import { paymentsErrors } from '../errors.ts';
import { requireOrder } from '../requests/require-order.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import { paymentCaptured } from '../store/payment-events.ts';
import { requirePayable } from '../requests/require-payable.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';
import { isMoved } from '../paying/moved.ts';
import { saveMoneyTaken } from '../paying/save-account-change.ts';
import type { PayOrder } from './contract.ts';

type Request = RequestOf<typeof PayOrder>;

/** Cash over the counter pays the order: money, order and both events in one transaction. */
export const recordCash = (
  amount: number | undefined,
  channel: string,
  request: Request,
  runtime: PaymentsRuntime,
): Promise<OrderAndAccount> => {
  if (!hasScopeIn(request.actor, 'payments.write', channel))
    throw problem(commonErrors.FORBIDDEN, { detail: 'only staff with payments.write record cash' });
  return decideAgain(isMoved, () => recordOnce(amount, request, runtime));
};

const recordOnce = async (
  amount: number | undefined,
  request: Request,
  { db, clock }: PaymentsRuntime,
): Promise<OrderAndAccount> => {
  const before = await requireOrder(db, request.params.orderId);
  const { order, account } = before;
  requireStaffOfOrder(request.actor, order);
  if (replayed(account.recentKeys, request.idempotency) !== undefined) return before;
  requirePayable(before, clock);
  const toPay = toPayWith(account, 'cash');
  const due = requireRightAmount(amount, toPay.amount, account.currency);
  const change = cashTaken(account, toPay);
  const recentKeys = remembered(account.recentKeys, request.idempotency, 201);
  const attempt = { method: 'cash', attempt: change.account.attempts.length } as const;
  await saveMoneyTaken(
    before,
    { ...change, account: { ...change.account, recentKeys } },
    { db, clock, cause: causeOf(request) },
    (facts) => [paymentCaptured(facts, attempt, { amount: due, currency: order.currency })],
  );
  return requireOrder(db, order.orderId);
};

/** What is due in cash, when the amount is that, or what coins can pay of it. */
const requireRightAmount = (amount: number | undefined, due: number, currency: string): number => {
  const cashDue = inCash({ amount: due, currency });
  if (amount === undefined || amount === due || amount === cashDue) return due;
  const detail = `${amount} was taken, ${cashDue} is due in cash (${due} before rounding, minor units of ${currency})`;
  throw problem(paymentsErrors.CASH_AMOUNT_WRONG, {
    detail,
    errors: [{ pointer: '/body/amount', code: 'CASH_AMOUNT_WRONG', detail }],
    extensions: { balanceDue: due, cashDue },
  });
};
