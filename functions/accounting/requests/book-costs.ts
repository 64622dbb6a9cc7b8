import { unitCostsAt, valueOf } from '../../purchasing/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { costLines, type CostChange, type CostedUnits, type OrderCosts } from '../model/order-costs.ts';
import { createEntryPart } from '../store/journal.ts';
import { loadOrderCosts, OrderCostsMoved, saveOrderCostsPart } from '../store/order-costs.ts';
import { dayOfBooks } from './record-entry.ts';

/** An event that moves goods of an order out of stock or back. */
export interface CostEvent {
  readonly eventId: string;
  readonly at: string;
  readonly orderId: string;
  readonly channel: string;
  readonly kind: 'goods_delivered' | 'goods_returned';
}

/** Books what a change of costs amounts to, once an event: an entry for each currency. */
export const bookCosts = (
  db: Database,
  event: CostEvent,
  decide: (costs: OrderCosts) => CostChange,
): Promise<void> =>
  decideAgain(
    (error) => error instanceof OrderCostsMoved,
    async () => {
      const { eventId, at, orderId, channel, kind } = event;
      const before = await loadOrderCosts(db, orderId);
      if (before.events.includes(eventId)) return;
      const { costs, amounts } = decide(before);
      const moved = [...amounts].filter(([, amount]) => amount !== 0);
      if (moved.length === 0) return;
      const day = await dayOfBooks(db, at);
      await commit(db, [
        saveOrderCostsPart(costs),
        ...moved.map(([currency, amount]) =>
          createEntryPart({
            entryId: `${eventId}#cost#${currency}`,
            day,
            at,
            channel,
            currency,
            kind,
            orderId,
            lines: costLines(amount),
          }),
        ),
      ]);
    },
  );

/** Units that left a location at its average cost; nothing of SKUs whose cost is unknown. */
export const costedUnits = async (
  db: Database,
  locationId: string,
  units: readonly { readonly sku: string; readonly quantity: number }[],
): Promise<readonly CostedUnits[]> => {
  const bySku = [...Map.groupBy(units, ({ sku }) => sku)];
  const costs = await unitCostsAt(
    db,
    locationId,
    bySku.map(([sku]) => sku),
  );
  return bySku.flatMap(([sku, own], at) => {
    const quantity = own.reduce((sum, each) => sum + each.quantity, 0);
    const cost = costs[at];
    if (cost === undefined) return [];
    const amount = valueOf(quantity, cost.averageCost);
    return [{ sku, units: quantity, amount, currency: cost.currency }];
  });
};
