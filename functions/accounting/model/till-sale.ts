import type { Order } from '../../orders/public.ts';

/** A sale that a till recorded when its goods were gone. */
export const isTillSale = ({ delivery }: Order): boolean => delivery.optionId === 'till';

/** What left over the counter, components of kits by themselves. */
export const unitsHandedOver = ({ lines, soldAt = '' }: Order) => ({
  locationId: soldAt,
  lines: lines.flatMap(({ sku, allocations }) =>
    allocations.map((units) => ({ sku: units.sku ?? sku, quantity: units.quantity })),
  ),
});
