import { readDirectory } from '../../channels/public.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { projectStock } from '../store/projections/project-stock.ts';
import { stockedAt } from '../store/stock/stocked-at.ts';

/** Looks at all stock anew once a night: a channel that was given other locations has other figures without any sale. */
export const refreshProjections: Task<Runtime> = async (_input, runtime) => {
  const { locations } = await readDirectory(runtime.db, runtime.clock);
  for (const locationId of locations.keys())
    for await (const skus of stockedAt(runtime.db, locationId))
      await projectStock(
        skus.map((sku) => ({ sku, locationId })),
        runtime,
      );
};
