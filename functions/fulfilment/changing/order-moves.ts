import { movedUnits, moveLineQuantitiesPart, type Order, type UnitMove } from '../../orders/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { problem } from '#shared/problems/problem.ts';
import { fulfilmentErrors } from '../errors.ts';
import type { FulfilmentCircumstances } from '../store/fulfilment-events.ts';

/**
 * Units of an order on their way, as its part of the transaction.
 *
 * @throws ORDER_CHANGED when the order does not have them there any more: it was cancelled or edited a moment ago
 */
export const orderMovesPart = (
  order: Order,
  moves: readonly UnitMove[],
  how: FulfilmentCircumstances,
): TransactionPart => {
  const moved = movedUnits(order, moves);
  if (moved.kind === 'moved') return moveLineQuantitiesPart(order, moves, how);
  const { because, has, move } = moved;
  const found =
    because === 'order_status'
      ? `order ${order.orderId} is ${order.status}`
      : `order ${order.orderId} has ${has} units of line ${move.lineId} that are ${move.from}, not ${move.quantity}`;
  throw problem(fulfilmentErrors.ORDER_CHANGED, {
    detail: found,
    extensions: { orderStatus: order.status },
  });
};
