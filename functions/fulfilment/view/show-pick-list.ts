import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import type { PickList, PickStop } from '../model/pick-list.ts';

/** A pick list with its units by SKU: one stop of the walk for each. */
export const showPickList = (list: PickList, fulfilments: readonly FulfilmentOrder[]) => {
  const own = fulfilments.filter(({ pickListId }) => pickListId === list.pickListId);
  return {
    pickListId: list.pickListId,
    locationId: list.locationId,
    status: own.some(({ status }) => status === 'picking') ? ('open' as const) : ('done' as const),
    createdAt: list.createdAt,
    fulfilments: own.map(({ fulfilmentId, orderId, method, status, promisedAt }) => ({
      fulfilmentId,
      orderId,
      method,
      status,
      promisedAt,
    })),
    walk: walkOf(own, list.stops ?? {}),
  };
};

const walkOf = (fulfilments: readonly FulfilmentOrder[], stops: Readonly<Record<string, PickStop>>) => {
  const units = fulfilments.flatMap(({ fulfilmentId, lines }) =>
    lines.filter(({ quantity }) => quantity > 0).map((line) => ({ ...line, fulfilmentId })),
  );
  return [...Map.groupBy(units, ({ sku }) => sku)]
    .sort(([a], [b]) => inWalkingOrder(stops[a], stops[b]) || (a < b ? -1 : 1))
    .map(([sku, all]) => ({
      sku,
      name: all[0]?.name ?? sku,
      binId: stops[sku]?.bin?.binId,
      lots: stops[sku]?.lots?.map((lot) => ({ ...lot })),
      gtin: all.find(({ gtin }) => gtin !== undefined)?.gtin,
      quantity: all.reduce((sum, { quantity }) => sum + quantity, 0),
      picked: all.reduce((sum, { picked }) => sum + picked, 0),
      for: all.map(({ fulfilmentId, lineId, quantity, picked }) => ({
        fulfilmentId,
        lineId,
        quantity,
        picked,
      })),
    }));
};

/** Along the bins; what has none comes last. */
const inWalkingOrder = (a: PickStop | undefined, b: PickStop | undefined): number =>
  orderOf(a) - orderOf(b) || (a?.bin?.binId ?? '').localeCompare(b?.bin?.binId ?? '');

const orderOf = (stop: PickStop | undefined): number => stop?.bin?.walkOrder ?? Number.MAX_SAFE_INTEGER;
