import { giveWithinLimitsPart } from '../../credit/public.ts';
import {
  cancelledUnits,
  isNothingLeft,
  loadOrderRecord,
  orderOfCaller,
  OrderMoved,
  requireStaffOfOrder,
  showOrder,
  worthOfReturn,
  type CancelledUnits,
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
import { isHandedOver } from '../model/cancellable.ts';
import { cancelUnits } from '../store/cancel-units.ts';
import type { CancelOrderLines } from './contract.ts';

type Request = RequestOf<typeof CancelOrderLines>;

export const cancelOrderLines: UseCase<typeof CancelOrderLines, Runtime> = async (request, runtime) => {
  const record = await decideAgain(isMoved, () => cancelOnce(request, runtime));
  return { status: 200, body: showOrder(record, instant(runtime.clock)), version: record.order.version };
};

const isMoved = (error: unknown): boolean => error instanceof OrderMoved;

const cancelOnce = async (request: Request, { db, clock, secrets }: Runtime) => {
  const { orderId } = request.params;
  const found = await loadOrderRecord(db, orderId);
  const record = await orderOfCaller(found, orderId, request, { scope: 'orders.write', secrets });
  const { order } = record;
  if (replayed(order.recentKeys, request.idempotency) !== undefined) return record;
  requireStaffOfOrder(request.actor, order);
  checkVersion(request.ifMatch, order.version, 'optional');
  refuseClosed(order, request);
  const done = cancelledUnits(order, request.body.lines);
  if (done.kind !== 'cancelled') throw notCancellable(done, request);
  if (isNothingLeft(done.order)) throw refusal(order, 'nothing would be left; cancel the order as a whole');
  const recentKeys = remembered(order.recentKeys, request.idempotency, 200);
  const beside = await limitParts(order, done.order, request, { db, clock });
  const { lines } = request.body;
  await cancelUnits(
    order,
    { lines, released: done.released.flat(), recentKeys, beside },
    { db, clock, cause: causeOf(request) },
  );
  return (await loadOrderRecord(db, orderId)) ?? record;
};

/** Money has to be there to go back: an order that nobody paid is cancelled as a whole. */
const refuseClosed = (order: Order, { actor }: Request): void => {
  if (order.status !== 'paid')
    throw refusal(order, `the order is ${order.status}; only units of a paid order can be cancelled alone`);
  const isStaff = hasScopeIn(actor, 'orders.write', order.channel);
  if (!isStaff && isHandedOver(order))
    throw refusal(order, 'the order was paid with cash and handed over; return it at the store');
};

const refusal = ({ status }: Order, detail: string) =>
  problem(cancellingErrors.ORDER_NOT_CANCELLABLE, { detail, extensions: { orderStatus: status } });

const notCancellable = (done: Exclude<CancelledUnits, { kind: 'cancelled' }>, { body }: Request) => {
  const { lineId = '', quantity = 0 } = body.lines[done.at] ?? {};
  const detail = {
    unknown_line: () => `the order has no line ${lineId}`,
    gift_card: () => `${lineId} is a gift card; refund it, which voids it`,
    too_many: () =>
      `${quantity} units of ${lineId} were asked for, ${'left' in done ? done.left : 0} can be cancelled`,
  }[done.kind]();
  const field = done.kind === 'too_many' ? 'quantity' : 'lineId';
  return problem(cancellingErrors.UNITS_NOT_CANCELLABLE, {
    detail,
    errors: [{ pointer: `/body/lines/${done.at}/${field}`, code: done.kind, detail }],
  });
};

/** What staff send back counts against the limits of their refunds. */
const limitParts = async (
  before: Order,
  after: Order,
  { actor }: Request,
  runtime: Pick<Runtime, 'db' | 'clock'>,
): Promise<readonly TransactionPart[]> => {
  const amount = worthOfCancelled(after) - worthOfCancelled(before);
  if (amount <= 0 || !hasScopeIn(actor, 'orders.write', before.channel)) return [];
  const { currency, customerId } = before;
  const given = { kind: 'refunds', amount, currency, customerId, pointer: '/body/lines' } as const;
  return [await giveWithinLimitsPart(actor, given, runtime)];
};

const worthOfCancelled = (order: Order): number =>
  worthOfReturn(
    order,
    Object.fromEntries(order.lines.map(({ lineId, cancelled = 0 }) => [lineId, cancelled])),
  ).amount;
