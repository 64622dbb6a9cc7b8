import type { Delivery, DeliveryGroup, Order } from './order.ts';

/** The group of an order that has one delivery. */
export const ONLY_GROUP = 'g1';

/** The deliveries of an order, each with its lines. */
export const deliveryGroupsOf = ({
  groups,
  delivery,
  lines,
}: Pick<Order, 'groups' | 'delivery' | 'lines'>): readonly DeliveryGroup[] =>
  groups ?? [{ ...delivery, groupId: ONLY_GROUP, lineIds: lines.map(({ lineId }) => lineId) }];

/** How the units of a line get to the customer. */
export const deliveryOfLine = (
  order: Pick<Order, 'groups' | 'delivery' | 'lines'>,
  lineId: string,
): Delivery => deliveryGroupsOf(order).find(({ lineIds }) => lineIds.includes(lineId)) ?? order.delivery;
