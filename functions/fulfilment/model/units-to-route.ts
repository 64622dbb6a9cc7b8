import { deliveryOfLine, partsOf, waitingUnits, type Order } from '../../orders/public.ts';
import type { FulfilmentOrder } from './fulfilment-order.ts';
import { isToBeFulfilled } from './reconcile.ts';

/** Units of an order that wait for a location. */
export interface UnitsToRoute {
  readonly lineId: string;
  readonly sku: string;
  readonly quantity: number;
}

/** A location that said it cannot give units of a line. */
interface Rejection {
  readonly locationId: string;
  readonly rejected: readonly UnitsToRoute[];
}

/** Of the units that a location rejected, those that still wait: others were cancelled meanwhile. */
export const rejectedToRoute = (order: Order, { rejected }: Rejection): readonly UnitsToRoute[] => {
  const waiting = waitingOf(order);
  const byUnits = Map.groupBy(rejected, ({ lineId, sku }) => JSON.stringify([lineId, sku]));
  return [...byUnits.values()].flatMap((all) => {
    const units = waiting.find(({ lineId, sku }) => lineId === all[0]?.lineId && sku === all[0]?.sku);
    const asked = all.reduce((sum, { quantity }) => sum + quantity, 0);
    return units === undefined ? [] : [{ ...units, quantity: Math.min(units.quantity, asked) }];
  });
};

/** All units of an order that wait; none of an order whose goods are not to be prepared. */
export const waitingOf = (order: Order): readonly UnitsToRoute[] =>
  isToBeFulfilled(order)
    ? order.lines
        .filter(({ giftCard }) => giftCard === undefined)
        .flatMap((line) =>
          partsOf(line)
            .map(({ sku }) => ({ lineId: line.lineId, sku, quantity: waitingUnits(line, sku) }))
            .filter(({ quantity }) => quantity > 0),
        )
    : [];

/** Locations that rejected a SKU of this order: excluded when it is routed again. */
export const rejectingLocations = (sku: string, known: readonly FulfilmentOrder[]): readonly string[] =>
  known
    .filter(({ lines }) => lines.some((line) => line.sku === sku && line.rejected > 0))
    .map(({ locationId }) => locationId);

/** Where a line may come from: its own store when it is picked up, else any of those that ship. */
export const placesOf = (order: Order, lineId: string, shipping: readonly string[]): readonly string[] => {
  const delivery = deliveryOfLine(order, lineId);
  return delivery.method === 'pickup' ? [delivery.locationId] : shipping;
};
