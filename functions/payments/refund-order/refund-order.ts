import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { paymentsErrors } from '../errors.ts';
import { creditErrors } from '../../credit/errors.ts';
import { giveWithinLimitsPart, type SpentCard } from '../../credit/public.ts';
import { requireStaffOfOrder } from '../../orders/public.ts';
import { refundable } from '../model/account.ts';
import { paidForCards } from '../model/bought-gift-cards.ts';
import { creditToReturn, sumOf } from '../store/credit-to-return.ts';
import { requireOrderOfStaff } from '../requests/require-order.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import { refund } from '../paying/refund.ts';
import { isMoved } from '../paying/moved.ts';
import { showState } from '../view/show-payment-state.ts';
import { refundAmountOf } from '../requests/refund-amount.ts';
import type { RefundOrder } from './contract.ts';

export const refundOrder: UseCase<typeof RefundOrder, Runtime> = async (request, runtime) => {
  const { order, account } = await decideAgain(isMoved, () => refundOnce(request, runtime));
  return { status: 202, body: showState(order, account) };
};

const refundOnce = async (
  request: RequestOf<typeof RefundOrder>,
  { db, clock, ids }: Runtime,
): Promise<OrderAndAccount> => {
  const before = await requireOrderOfStaff(request.actor, request.params.orderId, db);
  const { account, order } = before;
  requireStaffOfOrder(request.actor, order);
  if (replayed(account.recentKeys, request.idempotency) !== undefined) return before;
  const { amount, pointer, units } = refundAmountOf(request.body, before);
  await refuseMoneyOfCards(request.body, before, db);
  const { currency, customerId, orderId } = order;
  const { approvalId } = request.body;
  const outcome = await refund(
    before,
    {
      amount,
      key: ids.next('rfd'),
      reason: 'goodwill',
      remembering: { ...units, recentKeys: remembered(account.recentKeys, request.idempotency, 202) },
    },
    { db, clock, cause: causeOf(request) },
    async () => [
      await giveWithinLimitsPart(
        request.actor,
        { kind: 'refunds', amount, currency, customerId, orderId, approvalId, pointer },
        { db, clock },
      ),
    ],
  );
  switch (outcome.kind) {
    case 'refunded':
      return outcome.after;
    case 'too_much':
      throw tooLarge({ amount, pointer }, outcome.refundable, currency);
    case 'card_spent':
      throw cardSpent(outcome.card, pointer);
  }
};

/** An amount leaves the gift cards that the order bought alone, so what was paid for them is not in it. */
const refuseMoneyOfCards = async (
  body: RequestOf<typeof RefundOrder>['body'],
  { order, account }: OrderAndAccount,
  db: Runtime['db'],
): Promise<void> => {
  const cards = paidForCards(order, account);
  if (cards === 0 || !('amount' in body)) return;
  const credit = sumOf(await creditToReturn(order, db));
  const most = Math.max(0, refundable(account) + credit - cards);
  if (body.amount <= most) return;
  throw tooLarge({ amount: body.amount, pointer: '/body/amount' }, most, account.currency);
};

const cardSpent = ({ accountId, lastFour, balance, value }: SpentCard, pointer: string) => {
  const detail = `${value - balance} of ${value} (minor units) of the gift card ending in ${lastFour} were used`;
  return problem(creditErrors.GIFT_CARD_SPENT, {
    detail,
    errors: [{ pointer, code: 'GIFT_CARD_SPENT', detail }],
    extensions: { accountId, balance },
  });
};

const tooLarge = (
  { amount, pointer }: { readonly amount: number; readonly pointer: string },
  refundable: number,
  currency: string,
) => {
  const detail = `${amount} was asked for, ${refundable} can still be given back (minor units of ${currency})`;
  return problem(paymentsErrors.REFUND_TOO_LARGE, {
    detail,
    errors: [{ pointer, code: 'REFUND_TOO_LARGE', detail }],
    extensions: { refundable },
  });
};
