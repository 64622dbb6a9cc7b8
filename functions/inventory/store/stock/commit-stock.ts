import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { stockKey } from './stock.ts';

/** Units of a SKU at a location that an order holds. */
export interface UnitsHeld {
  readonly sku: string;
  readonly locationId: string;
  readonly quantity: number;
}

/**
 * Moves units between reserved and committed; available is not touched, so neither version nor ledger move.
 *
 * @param sign 1 when an order was paid, −1 when a paid one was cancelled or handed over
 */
export const commitStockPart = (held: readonly UnitsHeld[], sign: 1 | -1): TransactionPart => ({
  actions: mergedByPlace(held).map(({ sku, locationId, quantity }) =>
    update(stockKey(sku, locationId), { add: { committed: sign * quantity } }, [['sku', 'exists']]),
  ),
  refused: () => new Error('stock of the order does not exist any more'),
});

/** A transaction takes no two actions on one item, so units of one place become one. */
export const mergedByPlace = (held: readonly UnitsHeld[]): readonly UnitsHeld[] => {
  const byPlace = new Map<string, UnitsHeld>();
  for (const each of held) {
    const key = JSON.stringify([each.sku, each.locationId]);
    byPlace.set(key, { ...each, quantity: each.quantity + (byPlace.get(key)?.quantity ?? 0) });
  }
  return [...byPlace.values()];
};

/** What an order's event says of where its units come from. */
export const heldBy = (
  lines: readonly { readonly sku: string; readonly from: readonly Omit<UnitsHeld, 'sku'>[] }[],
): readonly UnitsHeld[] => lines.flatMap(({ sku, from }) => from.map((place) => ({ sku, ...place })));
