import { readDirectory } from '../../../channels/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { projectStock } from './project-stock.ts';
import { stockKey, type StockPlace } from '../stock/stock.ts';

/** SKUs that are looked at together. */
const SKUS_PER_LOOK = 25;

/** Renews what channels may promise of some SKUs, wherever they are stocked. */
export const projectSkus = async (wanted: readonly string[], runtime: Runtime): Promise<void> => {
  const { locations } = await readDirectory(runtime.db, runtime.clock);
  const skus = [...new Set(wanted)];
  for (let at = 0; at < skus.length; at += SKUS_PER_LOOK) {
    const places = skus
      .slice(at, at + SKUS_PER_LOOK)
      .flatMap((sku) => [...locations.keys()].map((locationId): StockPlace => ({ sku, locationId })));
    const heads = await runtime.db.getMany(places.map(({ sku, locationId }) => stockKey(sku, locationId)));
    await projectStock(
      places.filter((_place, index) => heads[index] !== undefined),
      runtime,
    );
  }
};
