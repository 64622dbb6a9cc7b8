import { creditErrors } from '../../credit/errors.ts';
import { giveWithinLimitsPart, type SpentCard } from '../../credit/public.ts';
import {
  latestPayment,
  loadOrderRecord,
  moneyToReturn,
  orderOfCaller,
  OrderMoved,
  requireStaffOfOrder,
  showOrder,
  type Order,
} from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { hasScopeIn } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { checkVersion } from '#shared/problems/version.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { cancellingErrors } from '../errors.ts';
import { cancellable } from '../model/cancellable.ts';
import * as store from '../store/end-order.ts';
import type { CancelOrder } from './contract.ts';

type Request = RequestOf<typeof CancelOrder>;

export const cancelOrder: UseCase<typeof CancelOrder, Runtime> = async (request, runtime) => {
  const record = await decideAgain(isMoved, () => cancelOnce(request, runtime));
  return { status: 200, body: showOrder(record, instant(runtime.clock)), version: record.order.version };
};

const isMoved = (error: unknown): boolean => error instanceof OrderMoved;

const cancelOnce = async (request: Request, { db, clock, secrets }: Runtime) => {
  const { orderId } = request.params;
  const found = await loadOrderRecord(db, orderId);
  const record = await orderOfCaller(found, orderId, request, { scope: 'orders.write', secrets });
  if (!needsCancelling(record.order, request)) return record;
  // Refunds so far are known beside the order; what is left of its money is what has to go back.
  const order = { ...record.order, payment: latestPayment(record.order.payment, record.payment) };
  const recentKeys = remembered(order.recentKeys, request.idempotency, 200);
  const { reason } = request.body;
  const beside = await limitParts(order, request, { db, clock });
  const how = { db, clock, cause: causeOf(request) };
  const result = await store.cancelOrder(order, { recentKeys, reason, beside }, how);
  if (result.kind === 'spent') throw cardSpent(result);
  return (await loadOrderRecord(db, orderId)) ?? record;
};

/** Money that staff send back by cancelling counts against the limits of their refunds; customers cancel their own. */
const limitParts = async (
  order: Order,
  { actor, body: { approvalId } }: Request,
  runtime: Pick<Runtime, 'db' | 'clock'>,
): Promise<readonly TransactionPart[]> => {
  const amount = order.status === 'paid' ? moneyToReturn(order) : 0;
  if (amount === 0 || !hasScopeIn(actor, 'orders.write', order.channel)) return [];
  const { currency, customerId, orderId } = order;
  const pointer = '/params/orderId';
  const given = { kind: 'refunds', amount, currency, customerId, orderId, approvalId, pointer } as const;
  return [await giveWithinLimitsPart(actor, given, runtime)];
};

/** False when it is cancelled already, by this very request or by another. */
const needsCancelling = (order: Order, request: Request): boolean => {
  if (replayed(order.recentKeys, request.idempotency) !== undefined) return false;
  const isStaff = hasScopeIn(request.actor, 'orders.write', order.channel);
  const decision = cancellable(order, isStaff ? 'staff' : 'customer');
  if (decision.kind === 'already') return false;
  requireStaffOfOrder(request.actor, order);
  checkVersion(request.ifMatch, order.version, 'optional');
  if (decision.kind === 'no')
    throw problem(cancellingErrors.ORDER_NOT_CANCELLABLE, {
      detail: decision.because,
      extensions: { orderStatus: order.status },
    });
  return true;
};

const cardSpent = ({ accountId, lastFour, balance, value }: SpentCard) =>
  problem(creditErrors.GIFT_CARD_SPENT, {
    detail: `${value - balance} of ${value} (minor units) of the gift card ending in ${lastFour} were used`,
    extensions: { accountId, balance },
  });
