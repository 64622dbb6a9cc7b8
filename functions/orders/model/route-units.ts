import { partsOf } from './line-quantities.ts';
import { movedUnits, waitingUnits, type UnitMove } from './move-units.ts';
import type { Order, OrderAttention } from './order.ts';
import { holdsStock } from './status.ts';

/** What routing decided for units that wait. */
export interface RoutedUnitsOfOrder {
  /** From `waiting` to `allocated`, at locations that give them. */
  readonly moves: readonly (UnitMove & { readonly sku: string })[];
  /** Units that no location can give: they stand in a queue. */
  readonly unrouted: readonly { readonly lineId: string; readonly sku: string; readonly quantity: number }[];
  readonly capacity: NonNullable<Order['capacity']>;
}

/**
 * The order with its waiting units at their new locations. It stands in `no_location` as long as units are left over, and
 * keeps its place there.
 *
 * @throws RangeError for moves that `movedUnits` refuses
 */
export const routedOrder = (order: Order, routed: RoutedUnitsOfOrder, at: string): Order => {
  const moved = movedUnits(order, routed.moves);
  if (moved.kind === 'refused')
    throw new RangeError(`order ${order.orderId}: ${moved.because}, ${JSON.stringify(moved.move)}`);
  const capacity = routed.capacity.length === 0 ? undefined : routed.capacity;
  const after = { ...moved.order, capacity };
  const stays = routed.unrouted.length > 0 || attentionOf(after) !== undefined;
  return { ...after, attention: stays ? (attentionOf(order) ?? noLocation(at)) : undefined };
};

const noLocation = (since: string): OrderAttention => ({
  queue: 'no_location',
  owner: 'support',
  since,
});

/** The queue an order stands in: none once nothing of it waits any more, or once it is over. */
export const attentionOf = (
  order: Pick<Order, 'attention' | 'status' | 'lines'>,
): OrderAttention | undefined => (holdsStock(order.status) && isWaiting(order) ? order.attention : undefined);

const isWaiting = ({ lines }: Pick<Order, 'lines'>): boolean =>
  lines.some(
    (line) => line.giftCard === undefined && partsOf(line).some(({ sku }) => waitingUnits(line, sku) > 0),
  );
