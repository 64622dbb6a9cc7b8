import { giveWithinLimitsPart } from '../../credit/public.ts';
import {
  cancelledUnits,
  changeOnce,
  isNothingLeft,
  owesBalance,
  showOrder,
  worthOfReturn,
  type CancelledUnits,
  type Order,
} from '../../orders/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { hasScopeIn } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { cancellingErrors } from '../errors.ts';
import { isHandedOver } from '../model/cancellable.ts';
import { cancelUnitsParts } from '../store/cancel-units.ts';
import type { CancelOrderLines } from './contract.ts';

type Request = RequestOf<typeof CancelOrderLines>;

export const cancelOrderLines: UseCase<typeof CancelOrderLines, Runtime> = async (request, runtime) => {
  const { lines } = request.body;
  const record = await changeOnce(request, runtime, async (order, how) => {
    refuseClosed(order, request);
    const done = cancelledUnits(order, lines);
    if (done.kind !== 'cancelled') throw notCancellable(done, request);
    if (isNothingLeft(done.order)) throw refusal(order, 'nothing would be left; cancel the order as a whole');
    return [
      ...cancelUnitsParts(order, { lines, released: done.released.flat() }, how),
      ...(await limitParts(order, done.order, request, runtime)),
    ];
  });
  return { status: 200, body: showOrder(record, instant(runtime.clock)), version: record.order.version };
};

/** Money has to be there to go back, or to be released: an order that nobody paid is cancelled as a whole. */
const refuseClosed = (order: Order, { actor }: Request): void => {
  const isAuthorised = order.status === 'confirmed' && order.payment.status === 'authorised';
  if (order.status !== 'paid' && !isAuthorised)
    throw refusal(
      order,
      `the order is ${order.status}; only units of a paid or authorised order can be cancelled alone`,
    );
  if (owesBalance(order)) throw refusal(order, 'an edit of the order is not paid yet; staff edit it again');
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
  // What was only authorised is released, which gives nothing back.
  if (amount <= 0 || before.status !== 'paid' || !hasScopeIn(actor, 'orders.write', before.channel))
    return [];
  const { currency, customerId } = before;
  const given = { kind: 'refunds', amount, currency, customerId, pointer: '/body/lines' } as const;
  return [await giveWithinLimitsPart(actor, given, runtime)];
};

const worthOfCancelled = (order: Order): number =>
  worthOfReturn(
    order,
    Object.fromEntries(order.lines.map(({ lineId, cancelled = 0 }) => [lineId, cancelled])),
  ).amount;
