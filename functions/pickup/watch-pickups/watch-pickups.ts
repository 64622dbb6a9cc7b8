import {
  fulfilmentEvent,
  FULFILMENT_SHARDS,
  FulfilmentMoved,
  loadFulfilment,
  saveFulfilmentPart,
  watchEachDue,
  type FulfilmentOrder,
} from '../../fulfilment/public.ts';
import { loadOrder, OrderMoved } from '../../orders/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { startedBy } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { PickupExpired, PickupReminded } from '../events.ts';
import { pickupDue, remindersDue } from '../model/pickup-times.ts';
import { backOnShelfParts, pickupFacts } from '../store/save-pickup.ts';

const TASK = 'watch-pickups';

/** Reminds customers of goods that are ready, and returns uncollected goods to the shelf. */
export const watchPickups: Task<Runtime> = async (_input, runtime) => {
  const shards = Array.from({ length: FULFILMENT_SHARDS }, (_, at) => FULFILMENT_SHARDS + at);
  await watchEachDue(runtime, shards, (fulfilmentId) => watch(fulfilmentId, runtime));
};

/** The index may lag; the pick-up itself says whether it still waits. */
const watch = async (fulfilmentId: string, runtime: Runtime): Promise<void> => {
  try {
    const found = await loadFulfilment(runtime.db, fulfilmentId);
    if (found?.status !== 'ready' || found.pickup === undefined) return;
    const now = runtime.clock.now();
    if (Date.parse(found.pickup.expiresAt) <= now) return await expire(found, runtime);
    if (remindersDue(found.pickup, now) > found.pickup.reminded) await remind(found, runtime);
  } catch (error) {
    // Somebody collected it at this moment: the next run finds nothing.
    if (error instanceof FulfilmentMoved || error instanceof OrderMoved) return;
    runtime.log.error('pick-up not watched', { aggregateId: fulfilmentId, error });
    throw error;
  }
};

const remind = async (found: FulfilmentOrder, { db, clock }: Runtime): Promise<void> => {
  if (found.pickup === undefined) return;
  const pickup = { ...found.pickup, reminded: remindersDue(found.pickup, clock.now()) };
  const after = { ...found, pickup, due: pickupDue(pickup), version: found.version + 1 };
  const facts = { ...pickupFacts(after), issue: pickup.issue, reminder: pickup.reminded };
  const how = { clock, cause: startedBy(TASK, found.fulfilmentId) };
  await commit(db, [saveFulfilmentPart(after, [fulfilmentEvent(PickupReminded, after, facts, how)], clock)]);
};

const expire = async (found: FulfilmentOrder, { db, clock }: Runtime): Promise<void> => {
  const order = await loadOrder(db, found.orderId);
  if (order === undefined) return;
  const after: FulfilmentOrder = {
    ...found,
    status: 'expired',
    due: undefined,
    attention: undefined,
    version: found.version + 1,
  };
  const how = { clock, cause: startedBy(TASK, found.fulfilmentId) };
  const said = fulfilmentEvent(PickupExpired, after, pickupFacts(after), how);
  await commit(db, backOnShelfParts(after, order, [said], how));
};
