import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { balancedLines, credit, debit, type JournalLine } from './journal.ts';

/** Units of a SKU that left for an order and did not come back, with what they cost. */
export interface CostOfSku {
  readonly units: number;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
}

/** What the goods of an order cost. */
export interface OrderCosts extends Versioned {
  readonly orderId: string;
  readonly skus: Readonly<Record<string, CostOfSku>>;
  /** Events that are in it. */
  readonly events: readonly string[];
}

/** Units of a SKU with their cost. */
export interface CostedUnits extends CostOfSku {
  readonly sku: string;
}

/** The costs of an order with a change, and what the change amounts to by currency. */
export interface CostChange {
  readonly costs: OrderCosts;
  readonly amounts: ReadonlyMap<string, number>;
}

const changed = (costs: OrderCosts, eventId: string, changes: readonly CostedUnits[]): CostChange => {
  const skus = { ...costs.skus };
  const amounts = new Map<string, number>();
  for (const { sku, units, amount, currency } of changes) {
    const known = skus[sku] ?? { units: 0, amount: 0, currency };
    skus[sku] = { ...known, units: known.units + units, amount: known.amount + amount };
    amounts.set(currency, (amounts.get(currency) ?? 0) + amount);
  }
  return {
    costs: { ...costs, skus, events: [...costs.events, eventId], version: costs.version + 1 },
    amounts,
  };
};

/** Goods left: they are a cost now, and stock no more. */
export const costOfGoodsThatLeft = changed;

/**
 * Goods came back: what they cost when they left is taken back, in proportion to the units; the last unit takes what is
 * left.
 */
export const costOfGoodsReturned = (
  costs: OrderCosts,
  eventId: string,
  returned: readonly { readonly sku: string; readonly units: number }[],
): CostChange =>
  changed(
    costs,
    eventId,
    [...Map.groupBy(returned, ({ sku }) => sku)].flatMap(([sku, own]) => {
      const known = costs.skus[sku];
      if (known === undefined || known.units <= 0) return [];
      const units = Math.min(
        known.units,
        own.reduce((sum, each) => sum + each.units, 0),
      );
      const amount = Math.round((known.amount * units) / known.units);
      return [{ sku, units: -units, amount: -amount, currency: known.currency }];
    }),
  );

/** Debit cost of goods, credit stock; the other way round for a negative amount. */
export const costLines = (amount: number): readonly JournalLine[] =>
  balancedLines([debit('cost_of_goods', amount), credit('inventory', amount)]);
