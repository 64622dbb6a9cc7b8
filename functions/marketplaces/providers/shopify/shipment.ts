import type { UnitsTold } from '../../model/marketplace.ts';
import type { ShopifyFulfillmentOrder } from './answers.ts';

/** The lines of a fulfilment, by the fulfilment order they belong to. */
export interface ShopifyShippedLines {
  readonly fulfillmentOrderId: string;
  readonly fulfillmentOrderLineItems: readonly { readonly id: string; readonly quantity: number }[];
}

const OPEN: ReadonlySet<string> = new Set(['OPEN', 'IN_PROGRESS']);

/** Which units of an order these are there: of every open fulfilment order, as many as it still has of the SKU. */
export const linesShipped = (
  orders: readonly ShopifyFulfillmentOrder[],
  units: readonly UnitsTold[],
): readonly ShopifyShippedLines[] => {
  const left = new Map<string, number>();
  for (const { sku, quantity } of units) left.set(sku, (left.get(sku) ?? 0) + quantity);
  return orders
    .filter(({ status }) => OPEN.has(status))
    .map((order) => ({
      fulfillmentOrderId: order.id,
      fulfillmentOrderLineItems: order.lineItems.nodes.flatMap(({ id, remainingQuantity, lineItem }) => {
        const sku = lineItem.sku ?? '';
        const quantity = Math.min(remainingQuantity, left.get(sku) ?? 0);
        if (quantity <= 0) return [];
        left.set(sku, (left.get(sku) ?? 0) - quantity);
        return [{ id, quantity }];
      }),
    }))
    .filter(({ fulfillmentOrderLineItems }) => fulfillmentOrderLineItems.length > 0);
};
