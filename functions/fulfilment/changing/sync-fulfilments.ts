import { loadDirectory, type Directory } from '../../channels/public.ts';
import { deliveryGroupsOf, loadOrder, OrderMoved, type Order } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import { orderMovesPart } from './order-moves.ts';
import type { Runtime } from '#shared/runtime.ts';
import { FulfilmentCreated } from '../events.ts';
import { movesOf, progressed, type PickingProgress } from '../model/completed.ts';
import { nextDue, promiseOf } from '../model/fulfilment-due.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import { reconcile, type NewFulfilment } from '../model/reconcile.ts';
import { fulfilmentEvent, fulfilmentFacts } from '../store/fulfilment-events.ts';
import { FulfilmentMoved, fulfilmentsOfOrder, saveFulfilmentPart } from '../store/fulfilments.ts';
import { progressEvents } from './picking-events.ts';

type SyncRuntime = Pick<Runtime, 'db' | 'clock'>;

/**
 * Tells the locations of an order what it wants of them by now. Safe to repeat: it compares what is there, so an event
 * that comes twice, late or in another order finds nothing to do.
 */
export const syncFulfilments = (orderId: string, cause: Cause, runtime: SyncRuntime): Promise<void> =>
  decideAgain(
    (error) => error instanceof FulfilmentMoved || error instanceof OrderMoved,
    () => syncOnce(orderId, cause, runtime),
  );

const syncOnce = async (orderId: string, cause: Cause, { db, clock }: SyncRuntime): Promise<void> => {
  const [order, known] = await Promise.all([loadOrder(db, orderId), fulfilmentsOfOrder(db, orderId)]);
  if (order === undefined) return;
  const { created, changed } = reconcile(order, known);
  if (created.length + changed.length === 0) return;
  const how = { clock, cause };
  const directory = await loadDirectory(db, clock);
  const now = clock.now();
  const fresh = created.map((each) => newFulfilment(each, order, directory, now));
  const after = changed.map((each) => progressed(each, now));
  const moves = after.flatMap(pickedMoves);
  const parts: TransactionPart[] = [
    ...fresh.map((each) =>
      saveFulfilmentPart(each, [fulfilmentEvent(FulfilmentCreated, each, fulfilmentFacts(each), how)], clock),
    ),
    ...after.map((each) => saveFulfilmentPart(each.fulfilment, progressEvents(each, how), clock)),
    ...(moves.length === 0 ? [] : [orderMovesPart(order, moves, how)]),
  ];
  await commit(db, parts);
};

const newFulfilment = (
  each: NewFulfilment,
  order: Order,
  { locations }: Directory,
  now: number,
): FulfilmentOrder => {
  const group = deliveryGroupsOf(order).find(({ groupId }) => groupId === each.groupId);
  const readyBy = group?.method === 'pickup' ? group.readyBy : undefined;
  const promisedAt = promiseOf(locations.get(each.locationId), { method: each.method, readyBy }, now);
  const fulfilment: FulfilmentOrder = {
    ...each,
    version: 1,
    status: 'open',
    parcels: [],
    wrongScans: 0,
    createdAt: new Date(now).toISOString(),
    promisedAt,
  };
  return { ...fulfilment, due: nextDue(fulfilment, now) };
};

const pickedMoves = ({ kind, fulfilment }: PickingProgress) =>
  kind === 'picked' ? movesOf(fulfilment, fulfilment.lines, { from: 'allocated', to: 'picked' }) : [];
