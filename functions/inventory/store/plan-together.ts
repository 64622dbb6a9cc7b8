import type { Database } from '#shared/dynamodb/database.ts';
import { planTakes, type Plan, type Wanted } from '../model/stock/plan-takes.ts';
import { readSources } from './stock/sources.ts';

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
