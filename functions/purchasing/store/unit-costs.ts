import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { CostOfDay } from '../model/moving-average.ts';
import { purchasingItems } from '../table.ts';

export const readCostGrants = [may(purchasingItems.items.unitCost, 'GetItem', 'BatchGetItem')];
export const saveCostGrants = [may(purchasingItems.items.unitCost, 'PutItem')];

/** What a unit of a SKU at a location cost on average. */
export interface UnitCost {
  readonly sku: string;
  readonly locationId: string;
  readonly currency: string;
  /** Ten-thousandths of a minor unit. */
  readonly averageCost: number;
  /** Since when it was how much, the last days on which it changed. */
  readonly history?: readonly CostOfDay[];
  readonly version: number;
}

/** Another receipt changed the average since it was read: read it and decide again. */
export class UnitCostMoved extends Error {}

const costKey = (sku: string, locationId: string): Key => ({
  table: 'inventory',
  pk: `COST#${sku}`,
  sk: locationId,
});

/** Average costs at a location, in the order of the SKUs; a hole where none is known. */
export const unitCostsAt = (
  db: Pick<Database, 'getMany'>,
  locationId: string,
  skus: readonly string[],
): Promise<readonly (UnitCost | undefined)[]> =>
  db.getMany<UnitCost>(skus.map((sku) => costKey(sku, locationId)));

export const saveUnitCostPart = (cost: UnitCost): TransactionPart => ({
  actions: [saveAction(costKey(cost.sku, cost.locationId), cost)],
  refused: () => new UnitCostMoved(),
});
