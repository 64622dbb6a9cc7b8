import type { Versioned } from '#shared/dynamodb/aggregate.ts';

export const productionStatuses = ['open', 'partly_completed', 'completed', 'closed'] as const;

/** A component with how much of it one unit of the goods needs. */
export interface ProductionComponent {
  readonly sku: string;
  readonly perUnit: number;
  readonly consumed: number;
}

export interface ProductionCompletion {
  readonly completionId: string;
  readonly fingerprint: string;
  readonly completedAt: string;
  readonly lots?: CompletionLots;
}

/** Lots of components that became lots of goods. */
export interface CompletionLots {
  readonly used: readonly (ProducedLot & { readonly sku: string })[];
  readonly made: readonly ProducedLot[];
}

interface ProducedLot {
  readonly lot: string;
  readonly expiresOn?: string;
  readonly quantity: number;
}

/** Components that become goods at a location. */
export interface ProductionOrder extends Versioned {
  readonly productionOrderId: string;
  readonly status: (typeof productionStatuses)[number];
  readonly locationId: string;
  readonly sku: string;
  readonly quantity: number;
  readonly components: readonly ProductionComponent[];
  /** Good units so far. */
  readonly completed: number;
  readonly scrapped: number;
  readonly completions: readonly ProductionCompletion[];
  readonly createdAt: string;
  readonly createdBy: string;
}

/** Units that were made, and what it took. */
export interface MadeUnits {
  readonly quantity: number;
  readonly scrapped: number;
  /** True: nothing more will be made. */
  readonly isLast: boolean;
  /** Where it was not what the order says for good and scrapped units. */
  readonly consumed?: readonly { readonly sku: string; readonly quantity: number }[] | undefined;
}

/** Units of a SKU that were used up. */
export interface ConsumedUnits {
  readonly sku: string;
  readonly quantity: number;
}

/** What was used up: as it was told, else by the order, for scrapped units, too. */
export const consumptionOf = (
  { components }: ProductionOrder,
  { quantity, scrapped, consumed = [] }: MadeUnits,
): readonly ConsumedUnits[] =>
  components.map(({ sku, perUnit }) => ({
    sku,
    quantity: consumed.find((each) => each.sku === sku)?.quantity ?? perUnit * (quantity + scrapped),
  }));

export const afterCompletion = (
  order: ProductionOrder,
  made: MadeUnits,
  consumed: readonly ConsumedUnits[],
  completion: ProductionCompletion,
): ProductionOrder => {
  const completed = order.completed + made.quantity;
  const isWhole = completed >= order.quantity;
  return {
    ...order,
    status: isWhole ? 'completed' : made.isLast ? 'closed' : 'partly_completed',
    completed,
    scrapped: order.scrapped + made.scrapped,
    components: order.components.map((component) => ({
      ...component,
      consumed: component.consumed + (consumed.find(({ sku }) => sku === component.sku)?.quantity ?? 0),
    })),
    completions: [...order.completions, completion],
    version: order.version + 1,
  };
};

interface ComponentCost {
  readonly currency: string;
  /** Ten-thousandths of a minor unit. */
  readonly averageCost: number;
}

/**
 * What a good unit costs: everything that was used up, scrap included, over the good units. Unknown when the cost of a
 * component is, or when they are kept in different currencies.
 *
 * 2 parts at 30 and 1 at 40 a unit; 4 good ones and 1 scrapped of 5: 500 / 4 = 125.
 *
 * @returns minor units, with up to four decimals
 */
export const unitCostOfGoods = (
  consumed: readonly ConsumedUnits[],
  costs: readonly (ComponentCost | undefined)[],
  goodUnits: number,
): { readonly unitCost: number; readonly currency: string } | undefined => {
  const currency = costs[0]?.currency;
  if (goodUnits === 0 || currency === undefined) return undefined;
  if (costs.some((cost) => cost?.currency !== currency)) return undefined;
  const total = consumed.reduce((sum, { quantity }, at) => sum + quantity * (costs[at]?.averageCost ?? 0), 0);
  return { unitCost: Math.round(total / goodUnits) / 10_000, currency };
};
