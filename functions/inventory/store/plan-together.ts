import type { Database } from '#shared/dynamodb/database.ts';
import { planTakes, type Plan, type Source, type Wanted } from '../model/stock/plan-takes.ts';
import { readSources } from './stock/sources.ts';

/** Plans against one picture of all stock in question: only such a picture may say that there is not enough. */
export const planTogether = async (
  db: Database,
  wanted: readonly Wanted[],
  {
    arrange = (units) => units,
    ...where
  }: {
    readonly channel: string;
    readonly locations: readonly string[];
    readonly breachPools?: boolean;
    /** Chooses the locations of the units once their stock is known. @default as it is asked for */
    readonly arrange?: (wanted: readonly Wanted[], sources: readonly Source[]) => readonly Wanted[];
  },
): Promise<Plan> => {
  const skus = wanted.map(({ sku }) => sku);
  const sources = await readSources(db, { ...where, skus, picture: 'together' });
  return planTakes(arrange(wanted, sources), sources);
};
