import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { projectSkus } from '../store/projections/project-skus.ts';
import { inventoryItems } from '../table.ts';

const PER_PAGE = 100;

/** Gives SKUs their row when the date of their publication has come, and their last one when it has passed. */
export const turnPublications: Task<Runtime> = async (_input, runtime) => {
  const upTo = { attribute: 'turnsAt', value: instant(runtime.clock) };
  let cursor: string | undefined;
  do {
    const page = await runtime.db.queryIndex<{ readonly sku: string }>({
      index: inventoryItems.indexes.publicationTurns,
      partition: { turns: 'due' },
      upTo,
      limit: PER_PAGE,
      cursor,
    });
    await projectSkus(
      page.items.map(({ sku }) => sku),
      runtime,
    );
    cursor = page.nextCursor;
  } while (cursor !== undefined);
};
