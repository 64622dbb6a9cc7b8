import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Order } from '../model/order.ts';

/**
 * Staff of some locations take and give back money only for orders that were sold or are picked up at one of them.
 *
 * @throws FORBIDDEN
 */
export const requireStaffOfOrder = (
  actor: Actor,
  { orderId, soldAt, delivery }: Pick<Order, 'orderId' | 'soldAt' | 'delivery'>,
): void => {
  if (actor.kind !== 'staff' || actor.locations === undefined) return;
  const places = [soldAt, delivery.method === 'pickup' ? delivery.locationId : undefined];
  if (places.some((place) => place !== undefined && actor.locations?.includes(place))) return;
  throw problem(commonErrors.FORBIDDEN, {
    detail: `order ${orderId} was neither sold nor is it picked up at ${actor.locations.join(', ')}`,
  });
};
