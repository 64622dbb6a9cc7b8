import type { LeavingUnits } from '../../lots/public.ts';
import type { PickList } from './pick-list.ts';
import type { FulfilmentLine, FulfilmentOrder } from './fulfilment-order.ts';

/** Picked units by SKU that are traced by the pick list, with the lots that were scanned of them. */
export const leavingUnits = (
  fulfilments: readonly FulfilmentOrder[],
  list?: Pick<PickList, 'stops'>,
): readonly LeavingUnits[] =>
  fulfilments.flatMap(({ lines, locationId, channel, orderId, fulfilmentId, customerId }) =>
    [...Map.groupBy(lines, ({ sku }) => sku)]
      .filter(([sku]) => list === undefined || list.stops?.[sku]?.lots !== undefined)
      .map(([sku, own]) => ({
        sku,
        locationId,
        channel,
        orderId,
        fulfilmentId,
        customerId,
        quantity: own.reduce((sum, { quantity }) => sum + quantity, 0),
        scanned: lotsOf(own),
      })),
  );

const lotsOf = (lines: readonly FulfilmentLine[]): Readonly<Record<string, number>> => {
  const units = new Map<string, number>();
  for (const { scannedLots = {} } of lines)
    for (const [lot, quantity] of Object.entries(scannedLots))
      units.set(lot, (units.get(lot) ?? 0) + quantity);
  return Object.fromEntries(units);
};
