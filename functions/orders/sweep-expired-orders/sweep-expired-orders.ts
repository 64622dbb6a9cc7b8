import { startedBy, type Cause } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { isOverdue } from '../model/transitions.ts';
import { OrderMoved } from '../store/change-order.ts';
import { expireOrder } from '../store/give-up.ts';
import { DUE_SHARDS, loadOrder } from '../store/orders.ts';
import { ordersItems } from '../table.ts';

/** Orders a run looks at in one shard; what is left waits for the next minute, oldest first. */
const PER_SHARD = 200;

/** Gives back the stock of orders nobody paid in time. Every order that awaits payment ends here at the latest. */
export const sweepExpiredOrders: Task<Runtime> = async (_input, runtime) => {
  const cause = startedBy('sweep-expired-orders', runtime.ids.next('run'));
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => shard);
  const failures = (await Promise.all(shards.map((shard) => sweepShard(shard, cause, runtime)))).flat();
  // In the end, so that the others are not kept waiting; but somebody has to be told.
  if (failures.length > 0) throw failures[0];
};

/** Answers what went wrong. */
const sweepShard = async (shard: number, cause: Cause, runtime: Runtime): Promise<readonly unknown[]> => {
  const due = await runtime.db.queryIndex<{ readonly orderId: string }>({
    index: ordersItems.indexes.due,
    partition: { dueShard: shard },
    upTo: { attribute: 'dueAt', value: instant(runtime.clock) },
    limit: PER_SHARD,
  });
  const failures: unknown[] = [];
  for (const { orderId } of due.items)
    await sweepOne(orderId, cause, runtime).catch((error: unknown) => failures.push(error));
  return failures;
};

/** The index may lag, so the order itself is looked at. */
const sweepOne = async (orderId: string, cause: Cause, { db, clock, log }: Runtime): Promise<void> => {
  try {
    const order = await loadOrder(db, orderId);
    if (order !== undefined && isOverdue(order, instant(clock)))
      await expireOrder(order, { db, clock, cause });
  } catch (error) {
    if (error instanceof OrderMoved) return;
    log.error('order not expired', { aggregateId: orderId, error });
    throw error;
  }
};
