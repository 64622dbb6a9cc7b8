import { commit } from '#shared/dynamodb/transaction.ts';
import { startedBy } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import { instant } from '#shared/time/clock.ts';
import { watchEachDue } from '../changing/watch-each-due.ts';
import { FulfilmentOverdue } from '../events.ts';
import type { FulfilmentDue, FulfilmentOrder } from '../model/fulfilment-order.ts';
import { askAgainAt, isLate } from '../model/parcel-progress.ts';
import type { FulfilmentRuntime } from '../providers/connect.ts';
import { fulfilmentEvent, fulfilmentFacts } from '../store/fulfilment-events.ts';
import {
  FULFILMENT_SHARDS,
  FulfilmentMoved,
  loadFulfilment,
  saveFulfilmentPart,
} from '../store/fulfilments.ts';
import { trackParcels } from './track-parcels.ts';

const TASK = 'watch-due-fulfilments';

/** Polls carriers for parcels under way, and publishes once what is overdue. */
export const watchDueFulfilments: Task<FulfilmentRuntime> = async (_input, runtime) => {
  const shards = Array.from({ length: FULFILMENT_SHARDS }, (_, shard) => shard);
  await watchEachDue(runtime, shards, (fulfilmentId) => watch(fulfilmentId, runtime));
};

/** The index may lag; the fulfilment itself says what it waits for. */
const watch = async (fulfilmentId: string, runtime: FulfilmentRuntime): Promise<void> => {
  try {
    const found = await loadFulfilment(runtime.db, fulfilmentId);
    if (
      found?.due === undefined ||
      found.status === 'ready' ||
      Date.parse(found.due.at) > runtime.clock.now()
    )
      return;
    if (found.due.what !== 'track') return await put(found, found.due, runtime);
    const after = await trackParcels(found, runtime);
    const isNews = after.version !== found.version;
    if (after.due === undefined || (isNews && !isLate(after, runtime.clock.now()))) return;
    await put(after, found.due, runtime);
  } catch (error) {
    if (error instanceof FulfilmentMoved) return;
    runtime.log.error('fulfilment not watched', { aggregateId: fulfilmentId, error });
    throw error;
  }
};

/** A parcel on its way is polled again; everything else that is late goes into the queue, once. */
const put = async (
  each: FulfilmentOrder,
  due: FulfilmentDue,
  { clock, db }: FulfilmentRuntime,
): Promise<void> => {
  const now = clock.now();
  if (due.what === 'track' && !isLate(each, now)) {
    const again = {
      ...each,
      due: { at: askAgainAt(now), what: 'track' as const },
      version: each.version + 1,
    };
    return commit(db, [saveFulfilmentPart(again, [], clock)]);
  }
  const overdue: FulfilmentOrder = {
    ...each,
    due: undefined,
    attention: each.attention ?? { queue: 'overdue', owner: each.locationId, since: instant(clock) },
    version: each.version + 1,
  };
  const facts = { ...fulfilmentFacts(overdue), waitsFor: due.what, dueAt: due.at };
  const how = { clock, cause: startedBy(TASK, each.fulfilmentId) };
  await commit(db, [
    saveFulfilmentPart(overdue, [fulfilmentEvent(FulfilmentOverdue, overdue, facts, how)], clock),
  ]);
};
