import type { ProductPublished } from '../../catalog/events.ts';
import type { BatchConsumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { projectSkus } from '../store/projections/project-skus.ts';

/** A channel sells SKUs from now on, or at a set time: they get their rows. The event only says where to look. */
export const onProductPublished: BatchConsumer<typeof ProductPublished, Runtime> = (events, runtime) =>
  projectSkus(
    events.flatMap(({ data }) => data.skus),
    runtime,
  );
