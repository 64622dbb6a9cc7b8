import { loadDirectory } from '../../channels/public.ts';
import { loadOrder, OrderMoved } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import { createFulfilmentsParts } from './create-fulfilments.ts';
import { orderMovesPart } from './order-moves.ts';
import type { Runtime } from '#shared/runtime.ts';
import { movesOf, progressed, type PickingProgress } from '../model/completed.ts';
import { reconcile } from '../model/reconcile.ts';
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
  const after = changed.map((each) => progressed(each, now));
  const moves = after.flatMap(pickedMoves);
  const parts: TransactionPart[] = [
    ...createFulfilmentsParts(created, order, directory, how),
    ...after.map((each) => saveFulfilmentPart(each.fulfilment, progressEvents(each, how), clock)),
    ...(moves.length === 0 ? [] : [orderMovesPart(order, moves, how)]),
  ];
  await commit(db, parts);
};

const pickedMoves = ({ kind, fulfilment }: PickingProgress) =>
  kind === 'picked' ? movesOf(fulfilment, fulfilment.lines, { from: 'allocated', to: 'picked' }) : [];
