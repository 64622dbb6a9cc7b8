import { may } from '#shared/contracts/grant.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import type { StockReference } from '../../model/stock/stock.ts';
import { inventoryItems } from '../../table.ts';
import { mergedByPlace, type UnitsHeld } from './commit-stock.ts';
import { stockKey } from './stock.ts';

/** What a function needs to hand goods over: to change stock items, and nothing else of inventory. */
export const handOverGrants = [may(inventoryItems.items.stock, 'UpdateItem')];

/** Fewer units are on hand than leave: a count went before. Staff correct the count first. */
export class NotOnHand extends Error {
  constructor() {
    super('fewer units are on hand than are handed over');
    this.name = 'NotOnHand';
  }
}

/**
 * Units that an order held leave the house. They went out of available when the order took them, so only on hand
 * falls, and with it committed, when the order was paid.
 */
export const handOverPart = (
  units: readonly UnitsHeld[],
  order: { readonly isPaid: boolean },
  reference: Omit<StockReference, 'type'>,
): TransactionPart => ({
  actions: mergedByPlace(units).map(({ sku, locationId, quantity }) =>
    update(
      stockKey(sku, locationId),
      {
        add: { onHand: -quantity, version: 1, ...(order.isPaid ? { committed: -quantity } : {}) },
        set: { movement: { ...reference, type: 'handover' } },
      },
      [['onHand', '>=', quantity]],
    ),
  ),
  refused: () => new NotOnHand(),
});

/** Goods that came back to the shelf from an order that is paid or confirmed: they can be sold again. */
export const returnToShelfPart = (
  units: readonly UnitsHeld[],
  order: { readonly isPaid: boolean },
  reference: StockReference,
): TransactionPart => ({
  actions: mergedByPlace(units).map(({ sku, locationId, quantity }) =>
    update(
      stockKey(sku, locationId),
      {
        add: { available: quantity, version: 1, ...(order.isPaid ? { committed: -quantity } : {}) },
        set: { movement: reference },
      },
      [['sku', 'exists']],
    ),
  ),
  refused: () => new Error('stock to give back to does not exist any more'),
});
