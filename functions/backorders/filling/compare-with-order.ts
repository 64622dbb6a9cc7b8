import { loadOrder } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { stillWanted } from '../model/line-backorders.ts';
import { loadBackorder } from '../store/backorders.ts';
import { endBackorder } from './end-backorder.ts';
import { hasMovedMeanwhile } from './fill-queue.ts';

/** Takes out of the queues what an order waits for no more: repeated, it finds nothing to do. */
export const compareWithOrder = async (orderId: string, cause: Cause, runtime: Runtime): Promise<void> => {
  const order = await loadOrder(runtime.db, orderId);
  for (const line of order?.lines ?? [])
    for (const shown of line.backorders ?? [])
      await decideAgain(hasMovedMeanwhile, async () => {
        const [each, now] = await Promise.all([
          loadBackorder(runtime.db, shown),
          loadOrder(runtime.db, orderId),
        ]);
        if (each === undefined) return;
        const left = stillWanted(now, each);
        if (left < each.quantity) await endBackorder(each, { order: now, left }, cause, runtime);
      });
};
