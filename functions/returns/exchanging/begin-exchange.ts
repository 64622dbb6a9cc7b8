import { editOrderPart, withBalanceDue, withReturnAwaited, type Order } from '../../orders/public.ts';
import { exchangeBegun, settleEditParts } from '../../payments/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { actorOf, causeOf } from '#shared/events/envelope.ts';
import type { RequestOf } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { returnsErrors } from '../errors.ts';
import type { Return, ReturnExchange, ReturnsOfOrder } from '../model/return.ts';
import type { OrderWithReturns } from '../requests/order-to-return.ts';
import type { RequestReturn } from '../request-return/contract.ts';
import { approvedEvent, exchangeCreatedEvent, requestedEvent } from '../store/return-events.ts';
import { saveReturnPart } from '../store/returns.ts';
import { planExchange, type PlannedExchange } from './plan-exchange.ts';

type Request = RequestOf<typeof RequestReturn>;
type WantedExchange = NonNullable<Request['body']['exchange']>;

/**
 * Requests a return whose goods pay for new ones: the new goods join the order with their stock, and the difference is to
 * be paid, in the transaction that saves the return.
 *
 * @throws EXCHANGE_OPEN, EXCHANGE_DIFFERENCE_CHANGED, GOODS_NOT_AVAILABLE
 */
export const beginExchange = async (
  found: OrderWithReturns,
  wanted: Return,
  exchange: WantedExchange,
  {
    request,
    recentKeys,
    ships,
  }: {
    readonly request: Request;
    readonly recentKeys: ReturnsOfOrder['recentKeys'];
    readonly ships: ReturnExchange['ships'];
  },
  runtime: Runtime,
): Promise<{ readonly made: Return; readonly version: number }> => {
  const { order, account, returns } = found;
  const { db, clock } = runtime;
  refuseSecond(returns);
  const how = { clock, cause: causeOf(request) };
  const planned = await planExchange(found, exchange, wanted.quote, how.cause, runtime);
  refuseChanged(exchange.expectedDifference, planned);
  const money = exchangeBegun(account, planned);
  const settled = await settleEditParts({ order, account }, money, { db, ...how });
  const made = withExchange(wanted, planned, ships);
  const facts = { before: returns, cause: how.cause };
  await commit(db, [
    editOrderPart(
      order,
      {
        after: heldOrder(order, planned, ships, { since: instant(clock), by: actorOf(how.cause) }),
        cancelled: [],
        facts: {
          added: planned.edit.added.lines.map(({ line }) => line),
          addressChanged: false,
          difference: planned.difference,
          balanceDue: money.balanceDue,
          refunded: 0,
          ...settled.facts,
        },
      },
      { ...how, recentKeys: order.recentKeys },
    ),
    ...planned.edit.stockParts,
    ...settled.parts,
    saveReturnPart(returns, made, {
      clock,
      recentKeys,
      events: [
        made.status === 'approved' ? approvedEvent(made, facts) : requestedEvent(made, facts),
        exchangeCreatedEvent(made, facts),
      ],
    }),
  ]);
  return { made, version: returns.version + 1 };
};

/** What the returned goods are worth above the new ones is what is refunded. */
const withExchange = (
  wanted: Return,
  { edit, cost, difference, awaited }: PlannedExchange,
  ships: ReturnExchange['ships'],
): Return => ({
  ...wanted,
  quote: { ...wanted.quote, amount: wanted.quote.amount - awaited, bonus: 0 },
  exchange: {
    status: 'open',
    ships,
    lines: edit.added.lines.map(({ line: { lineId, sku, quantity } }) => ({ lineId, sku, quantity })),
    cost,
    difference,
    awaited,
  },
});

/** Held until the goods come, by policy, and until the difference is paid. */
const heldOrder = (
  order: Order,
  { edit, difference }: PlannedExchange,
  ships: ReturnExchange['ships'],
  since: { readonly since: string; readonly by: string },
): Order => {
  const planned = { ...edit.after, hold: order.hold };
  const awaiting = ships === 'after_receipt' ? withReturnAwaited(planned, since) : planned;
  return difference > 0 ? withBalanceDue(awaiting, since) : awaiting;
};

const refuseSecond = ({ returns, orderId }: ReturnsOfOrder): void => {
  const open = returns.find(({ exchange }) => exchange?.status === 'open');
  if (open === undefined) return;
  throw problem(returnsErrors.EXCHANGE_OPEN, {
    detail: `the return ${open.returnId} of order ${orderId} is an open exchange`,
    extensions: { returnId: open.returnId },
  });
};

const refuseChanged = (expected: number | undefined, { difference }: PlannedExchange): void => {
  if (expected === undefined || expected === difference) return;
  const detail = `${expected} was expected, the difference is ${difference} (minor units)`;
  throw problem(returnsErrors.EXCHANGE_DIFFERENCE_CHANGED, {
    detail,
    errors: [{ pointer: '/body/exchange/expectedDifference', code: 'EXCHANGE_DIFFERENCE_CHANGED', detail }],
    extensions: { from: expected, to: difference },
  });
};
