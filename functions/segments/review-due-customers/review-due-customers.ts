import { mapAtOnce } from '#shared/concurrency/map-at-once.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { reviewCustomer } from '../requests/review-customers.ts';
import { dueCustomers, SEGMENT_SHARDS } from '../store/standings.ts';

/** What one run reviews in each shard; the rest follows at the next one. */
const PER_SHARD = 500;
const AT_ONCE = 10;

/** Reviews customers whose segments time alone may have changed: "no order for 60 days". */
export const reviewDueCustomers: Task<Runtime> = async (_input, runtime) => {
  const upTo = instant(runtime.clock);
  for (let shard = 0; shard < SEGMENT_SHARDS; shard += 1) {
    const customerIds = await dueCustomers(runtime.db, shard, { upTo, limit: PER_SHARD });
    await mapAtOnce(customerIds, AT_ONCE, (customerId) => reviewCustomer(customerId, runtime));
  }
};
