import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import type { PickList } from '../model/pick-list.ts';

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
    walk: walkOf(own),
  };
};

const walkOf = (fulfilments: readonly FulfilmentOrder[]) => {
  const units = fulfilments.flatMap(({ fulfilmentId, lines }) =>
    lines.filter(({ quantity }) => quantity > 0).map((line) => ({ ...line, fulfilmentId })),
  );
  return [...Map.groupBy(units, ({ sku }) => sku)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sku, all]) => ({
      sku,
      name: all[0]?.name ?? sku,
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
