import type { Order } from './order.ts';

/**
 * What was charged for the goods, in minor units: after discounts, with the tax that comes on top of them, without
 * delivery and without the tax on delivery. Refunds of all goods add up to this.
 */
export const goodsCharged = ({
  totals,
  delivery,
}: {
  readonly totals: Pick<Order['totals'], 'total' | 'delivery' | 'taxIncluded'>;
  readonly delivery: Pick<Order['delivery'], 'tax'>;
}): number => totals.total - totals.delivery - (totals.taxIncluded ? 0 : (delivery.tax ?? 0));
