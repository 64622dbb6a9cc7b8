import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/http/problem.ts';
import { inventoryErrors } from '../errors.ts';
import { planTakes, type Plan, type Shortage, type Wanted } from '../model/plan-takes.ts';
import { readSources } from './sources.ts';

/** Plans against one picture of all stock in question: only such a picture may say that there is not enough. */
export const planTogether = async (
  db: Database,
  wanted: readonly Wanted[],
  where: { readonly channel: string; readonly locations: readonly string[]; readonly breachPools?: boolean },
): Promise<Plan> =>
  planTakes(
    wanted,
    await readSources(db, { ...where, skus: wanted.map(({ sku }) => sku), picture: 'together' }),
  );

/** `SOLD_OUT` is the detail for a SKU with nothing left. Said only after `planTogether`. */
export const insufficientStock = (shortages: readonly Shortage[], pointer: (shortage: Shortage) => string) =>
  problem(inventoryErrors.INSUFFICIENT_STOCK, {
    detail: shortages
      .map(({ sku, available, quantity }) => `${sku}: ${available} available, ${quantity} requested`)
      .join('; '),
    errors: shortages.map((shortage) => ({
      pointer: pointer(shortage),
      code: shortage.available === 0 ? 'SOLD_OUT' : 'INSUFFICIENT_STOCK',
      detail: `${shortage.available} available, ${shortage.quantity} requested`,
    })),
  });
