import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { paymentsErrors } from '../errors.ts';
import { creditErrors } from '../../credit/errors.ts';
import {
  giveWithinLimitsPart,
  refundCreditParts,
  voidCardParts,
  type SpentCard,
} from '../../credit/public.ts';
import { requireStaffOfOrder } from '../../orders/public.ts';
import { refundable } from '../model/account.ts';
import { cardsGivenBack, paidForCards } from '../model/bought-gift-cards.ts';
import { refundRequested } from '../model/refunds.ts';
import { splitRefund } from '../model/split-refund.ts';
import { creditToReturn, sumOf } from '../store/credit-to-return.ts';
import { requireOrderOfStaff } from '../requests/require-order.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import { refundRequestedEvent } from '../store/payment-events.ts';
import { isMoved, saveAccountChange } from '../paying/settle.ts';
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
  const held = await creditToReturn(order, db);
  refuseMoneyOfCards(request.body, before, sumOf(held));
  const split = splitRefund(amount, account, sumOf(held));
  if (split.kind === 'too_much') throw tooLarge({ amount, pointer }, split.refundable, account.currency);
  const key = ids.next('rfd');
  const change = refundRequested(account, { amount: split.money, key, reason: 'goodwill' });
  if (change.kind === 'too_much') throw tooLarge({ amount, pointer }, change.refundable, account.currency);
  const remembering = {
    ...change,
    account: {
      ...change.account,
      ...units,
      recentKeys: remembered(account.recentKeys, request.idempotency, 202),
    },
  };
  const how = { clock, cause: causeOf(request) };
  const cards = await voidCardParts(
    db,
    order,
    cardsGivenBack(order, { before: account.refundedUnits, after: units?.refundedUnits }),
    how,
  );
  if (cards.kind === 'spent') throw cardSpent(cards, pointer);
  const { currency, customerId } = order;
  const { approvalId } = request.body;
  const { orderId } = order;
  const given = { kind: 'refunds', amount, currency, customerId, orderId, approvalId, pointer } as const;
  const within = await giveWithinLimitsPart(request.actor, given, { db, clock });
  return saveAccountChange(
    before,
    remembering,
    { db, ...how },
    (facts) => (change.refunds.length === 0 ? [] : [refundRequestedEvent(facts, change.refunds)]),
    [
      ...refundCreditParts(held, { amount: split.credit, orderId: order.orderId, key }, how),
      ...cards.parts,
      within,
    ],
  );
};

/** An amount leaves the gift cards that the order bought alone, so what was paid for them is not in it. */
const refuseMoneyOfCards = (
  body: RequestOf<typeof RefundOrder>['body'],
  { order, account }: OrderAndAccount,
  credit: number,
): void => {
  const cards = paidForCards(order, account);
  if (cards === 0 || !('amount' in body)) return;
  const most = Math.max(0, refundable(account) + credit - cards);
  if (body.amount <= most) return;
  throw tooLarge({ amount: body.amount, pointer: '/body/amount' }, most, account.currency);
};

const cardSpent = ({ accountId, lastFour, balance, value }: SpentCard, pointer: string) => {
  const detail = `${value - balance} of ${value} (minor units) of the gift card ending in ${lastFour} are used`;
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
