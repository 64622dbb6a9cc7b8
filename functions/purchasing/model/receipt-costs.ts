import { averageAfter, historyAfter, type CostOfDay } from './moving-average.ts';
import type { GoodsReceipt } from './goods-receipt.ts';

/** The average cost of a SKU as it is stored. */
interface KnownCost {
  readonly averageCost: number;
  readonly history?: readonly CostOfDay[];
  readonly version: number;
}

/** Goods that come in, with what a unit of each costs. */
export type ReceivedGoods = Pick<GoodsReceipt, 'locationId' | 'currency' | 'receivedAt'> & {
  readonly lines: readonly Pick<GoodsReceipt['lines'][number], 'sku' | 'quantity' | 'unitCost'>[];
};

/**
 * The average costs that a receipt changes. A line without a cost comes in at the average so far and changes nothing.
 *
 * @param costs what each line’s SKU cost so far at the location
 * @param before what was on hand of it
 */
export const costsAfter = (
  { locationId, currency, lines, receivedAt }: ReceivedGoods,
  costs: readonly (KnownCost | undefined)[],
  before: readonly ({ readonly onHand: number } | undefined)[],
) =>
  lines.flatMap(({ sku, quantity, unitCost }, at) => {
    if (unitCost === undefined || currency === undefined) return [];
    const known = costs[at];
    const averageCost = averageAfter(
      { onHand: before[at]?.onHand ?? 0, averageCost: known?.averageCost },
      { units: quantity, unitCost },
    );
    const history = historyAfter(known, averageCost, receivedAt.slice(0, 10));
    return [{ sku, locationId, currency, averageCost, history, version: (known?.version ?? 0) + 1 }];
  });
