import { levelsAt, movementsSince, readHeads } from '../../inventory/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { DAY } from '#shared/time/clock.ts';
import { purchasingErrors } from '../errors.ts';
import { COST_SCALE, costOfDay, valueOf } from '../model/moving-average.ts';
import { unitCostsAt } from '../store/unit-costs.ts';

/** What is on hand of a SKU, and what it is worth where its cost is known. */
export interface StockValue {
  readonly sku: string;
  readonly onHand: number;
  /** Minor units, with up to four decimals. */
  readonly averageCost?: number;
  readonly currency?: string;
  readonly value?: number;
}

/**
 * Stock of SKUs at a location × average cost: as it is, or as it was at the end of a day (UTC) by the ledger.
 *
 * @throws STOCK_LEDGER_BEHIND
 */
export const stockValues = async (
  db: Database,
  {
    locationId,
    skus,
    day,
  }: { readonly locationId: string; readonly skus: readonly string[]; readonly day?: string },
): Promise<readonly StockValue[]> => {
  if (skus.length === 0) return [];
  const [units, costs] = await Promise.all([
    day === undefined ? unitsNow(db, locationId, skus) : unitsAt(db, { locationId, skus, day }),
    unitCostsAt(db, locationId, skus),
  ]);
  return skus.map((sku, at): StockValue => {
    const onHand = units[at] ?? 0;
    const cost = costs[at];
    if (cost === undefined) return { sku, onHand };
    const averageCost = day === undefined ? cost.averageCost : costOfDay(cost, day);
    return {
      sku,
      onHand,
      averageCost: averageCost / COST_SCALE,
      currency: cost.currency,
      value: valueOf(onHand, averageCost),
    };
  });
};

const unitsNow = async (
  db: Database,
  locationId: string,
  skus: readonly string[],
): Promise<readonly number[]> => {
  const levels = new Map((await levelsAt(db, locationId, skus)).map((level) => [level.sku, level.onHand]));
  return skus.map((sku) => levels.get(sku) ?? 0);
};

const unitsAt = async (
  db: Database,
  {
    locationId,
    skus,
    day,
  }: { readonly locationId: string; readonly skus: readonly string[]; readonly day: string },
): Promise<readonly number[]> => {
  const end = Date.parse(day) + DAY - 1;
  const heads = await readHeads(
    db,
    skus.map((sku) => ({ sku, locationId })),
  );
  return Promise.all(
    heads.map(async (head) => {
      if (head === undefined) return 0;
      const moved = await movementsSince(db, head, end);
      if (moved === undefined)
        throw problem(purchasingErrors.STOCK_LEDGER_BEHIND, { detail: `${head.sku} at ${locationId}` });
      return moved.reduce((onHand, { onHandChange }) => onHand - onHandChange, head.onHand);
    }),
  );
};
