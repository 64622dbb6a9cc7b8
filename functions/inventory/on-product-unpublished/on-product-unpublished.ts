import type { ProductUnpublished } from '../../catalog/events.ts';
import type { BatchConsumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { projectSkus } from '../store/projections/project-skus.ts';

/** A channel stopped selling SKUs: each gets its last row. The event only says where to look. */
export const onProductUnpublished: BatchConsumer<typeof ProductUnpublished, Runtime> = (events, runtime) =>
  projectSkus(
    events.flatMap(({ data }) => data.skus),
    runtime,
  );
