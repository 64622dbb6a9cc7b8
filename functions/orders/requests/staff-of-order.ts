import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import { deliveryGroupsOf } from '../model/delivery-groups.ts';
import type { Order } from '../model/order.ts';

/**
 * Staff of some locations take and give back money only for orders that were sold or are picked up at one of them.
 *
 * @throws FORBIDDEN
 */
export const requireStaffOfOrder = (
  actor: Actor,
  order: Pick<Order, 'orderId' | 'soldAt' | 'delivery' | 'groups' | 'lines'>,
): void => {
  if (actor.kind !== 'staff' || actor.locations === undefined) return;
  const pickups = deliveryGroupsOf(order).flatMap((group) =>
    group.method === 'pickup' ? [group.locationId] : [],
  );
  const places = [order.soldAt, ...pickups];
  if (places.some((place) => place !== undefined && actor.locations?.includes(place))) return;
  throw problem(commonErrors.FORBIDDEN, {
    detail: `order ${order.orderId} was not sold and is not picked up at ${actor.locations.join(', ')}`,
  });
};
