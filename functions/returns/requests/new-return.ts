import { actorReference, hasScopeIn, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { keepsGoods } from '../model/keeps-goods.ts';
import { returnsErrors } from '../errors.ts';
import type { Return, ReturnsOfOrder } from '../model/return.ts';
import type { OrderWithReturns } from './order-to-return.ts';
import type { QuotedUnits } from './quote-wanted.ts';
import type { TermsForCustomer } from './terms-for-customer.ts';

interface ReturnRequest {
  readonly actor: Actor;
  readonly body: Pick<Return, 'returnMethod' | 'refundTo' | 'exceptionReason'> & {
    readonly lines: readonly Omit<Return['lines'][number], 'sku'>[];
    readonly exception: boolean;
    readonly exchange?: object | undefined;
  };
}

interface ReturnTermsFound extends TermsForCustomer {
  readonly found: Pick<OrderWithReturns, 'order'>;
  readonly quoted: QuotedUnits;
}

/** A return as it is requested: approved at once unless staff have to decide. */
export const newReturn = (
  returnId: string,
  { body, actor }: ReturnRequest,
  { found: { order }, policy, quoted, review }: ReturnTermsFound,
  { clock }: Pick<Runtime, 'clock'>,
): Return => {
  const isStaff = hasScopeIn(actor, 'orders.write', order.channel);
  const isApproved = policy.approval === 'automatic' || isStaff;
  const now = instant(clock);
  return {
    returnId,
    orderId: order.orderId,
    channel: order.channel,
    currency: order.currency,
    customerId: order.customerId,
    status: isApproved ? 'approved' : 'requested',
    lines: body.lines.map((line) => ({ ...line, sku: skuOf(order, line.lineId) })),
    returnMethod:
      body.exchange === undefined && keepsGoods(policy, body.lines, quoted.quote)
        ? 'keep'
        : body.returnMethod,
    refundTo: body.refundTo,
    quote: quoted.quote,
    isException: body.exception ? true : undefined,
    exceptionReason: body.exception ? (body.exceptionReason ?? 'other') : undefined,
    review: review.length === 0 ? undefined : review,
    requestedAt: now,
    requestedBy: actorReference(actor),
    since: now,
    dueAt: instant(clock, (isApproved ? policy.arriveWithinDays : policy.answerWithinDays) * DAY),
  };
};

const skuOf = ({ lines }: OrderWithReturns['order'], lineId: string): string =>
  lines.find((line) => line.lineId === lineId)?.sku ?? lineId;

/** More are a program that went wrong; an order has 45 lines at most. */
const MOST_RETURNS = 50;

/** @throws TOO_MANY_RETURNS */
export const refuseTooMany = ({ returns }: ReturnsOfOrder): void => {
  if (returns.length >= MOST_RETURNS)
    throw problem(returnsErrors.TOO_MANY_RETURNS, { detail: `the order has ${returns.length} returns` });
};
