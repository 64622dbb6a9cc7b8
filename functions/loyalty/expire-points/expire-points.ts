import { startedBy } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { expire } from '../model/ledger.ts';
import { DUE_SHARDS } from '../store/due.ts';
import { post } from '../store/post.ts';
import { loyaltyItems } from '../table.ts';

/** What one run ends in each shard; the rest is older by an hour at the next one. */
const PER_SHARD = 100;

interface DueLot {
  readonly customerId: string;
  readonly orderId: string;
}

/** Ends points that were not used within their year. */
export const expirePoints: Task<Runtime> = async (_input, runtime) => {
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => expireShard(shard, runtime));
  const [first] = (await Promise.all(shards)).flat();
  // In the end, so that the others are not kept waiting; but somebody has to be told.
  if (first !== undefined) throw first;
};

/** Answers what went wrong. */
const expireShard = async (shard: number, runtime: Runtime): Promise<readonly Error[]> => {
  const now = instant(runtime.clock);
  const due = await runtime.db.queryIndex<DueLot>({
    index: loyaltyItems.indexes.pointsDue,
    partition: { dueShard: shard },
    upTo: { attribute: 'dueAt', value: now },
    limit: PER_SHARD,
  });
  const failures: Error[] = [];
  for (const { customerId, orderId } of due.items) {
    const cause = startedBy('expire-points', orderId);
    await post(runtime, { customerId, orderId, cause }, [], (ledger) =>
      expire(ledger, { orderId, at: now }),
    ).catch((error: unknown) => {
      runtime.log.error('points not expired', { aggregateId: orderId, error });
      failures.push(error instanceof Error ? error : new Error(String(error)));
    });
  }
  return failures;
};
