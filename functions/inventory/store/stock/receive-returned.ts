import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { HEAD, type StockReference } from '../../model/stock/stock.ts';
import { stockKey } from './stock.ts';

/** Units that a customer brought back to a location. */
export interface ReturnedUnits {
  readonly sku: string;
  readonly locationId: string;
  /** Back on sale. @default 0 */
  readonly sellable?: number;
  /** On hand but not for sale: damaged, to be checked, to be mended. @default 0 */
  readonly setAside?: number;
}

/** Puts goods that left the house back on hand. A location that never had the SKU has it from now on. */
export const receiveReturnedPart = (
  units: readonly ReturnedUnits[],
  reference: Omit<StockReference, 'type'>,
): TransactionPart => ({
  actions: merged(units).map(({ sku, locationId, sellable, setAside }) =>
    update(stockKey(sku, locationId), {
      add: { onHand: sellable + setAside, available: sellable, unavailable: setAside, version: 1 },
      set: {
        sku,
        locationId,
        bucket: HEAD,
        stockedAt: locationId,
        movement: { ...reference, type: 'return' },
      },
    }),
  ),
  refused: () => undefined,
});

/** A transaction takes no two actions on one item, so units of one place become one. */
const merged = (units: readonly ReturnedUnits[]): readonly Required<ReturnedUnits>[] =>
  [...Map.groupBy(units, ({ sku, locationId }) => JSON.stringify([sku, locationId])).values()].flatMap(
    ([first, ...rest]) =>
      first === undefined
        ? []
        : [
            [first, ...rest].reduce<Required<ReturnedUnits>>(
              (sum, { sellable = 0, setAside = 0 }) => ({
                ...sum,
                sellable: sum.sellable + sellable,
                setAside: sum.setAside + setAside,
              }),
              { sku: first.sku, locationId: first.locationId, sellable: 0, setAside: 0 },
            ),
          ],
  );
