import type { BatchConsumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { StockChanged } from '../events.ts';
import { projectStock } from '../store/projections/project-stock.ts';

/** The events only say where to look: what is written is the truth at that moment, so their order does not matter. */
export const onStockChanged: BatchConsumer<typeof StockChanged, Runtime> = (events, runtime) =>
  projectStock(
    events.map(({ data }) => data),
    runtime,
  );
