import { DUE_SHARDS, isOverdue, loadOrder, OrderMoved, overdueOrders } from '../../orders/public.ts';
import { startedBy, type Cause } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { expireOrder } from '../store/end-order.ts';

/** Orders of one shard per run; the rest waits for the next minute, oldest first. */
const PER_SHARD = 200;

/** If one order cannot be expired, the sweep continues with the rest, then fails so that the alarm fires. */
export const sweepExpiredOrders: Task<Runtime> = async (_input, runtime) => {
  const cause = startedBy('sweep-expired-orders', runtime.ids.next('run'));
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => shard);
  const failures = (await Promise.all(shards.map((shard) => sweepShard(shard, cause, runtime)))).flat();
  if (failures.length > 0) throw failures[0];
};

/** @returns the errors that occurred */
const sweepShard = async (shard: number, cause: Cause, runtime: Runtime): Promise<readonly unknown[]> => {
  const now = instant(runtime.clock);
  const failures: unknown[] = [];
  for (const orderId of await overdueOrders(runtime.db, { shard, now, limit: PER_SHARD }))
    await sweepOne(orderId, cause, runtime).catch((error: unknown) => failures.push(error));
  return failures;
};

/** The index may lag, so the order itself is read. */
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
