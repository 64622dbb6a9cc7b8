import {
  readOwedStock,
  StockMoved,
  supplyFrom,
  supplyOwedPart,
  type OwedStock,
} from '../../inventory/public.ts';
import { loadOrder, OrderMoved, routeUnitsPart, type Order } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { BackorderFilled } from '../events.ts';
import type { Backorder } from '../model/backorder.ts';
import { stillWanted, withBackorder } from '../model/line-backorders.ts';
import { filledBy } from '../model/supply.ts';
import {
  backorderEventOf,
  backorderFacts,
  BackorderMoved,
  headOfQueue,
  saveBackorderPart,
} from '../store/backorders.ts';
import { endBackorder } from './end-backorder.ts';

/** Back-orders filled in one go; the task goes on with the rest. */
const MOST = 50;

/** Somebody else changed what was decided upon. */
export const hasMovedMeanwhile = (error: unknown): boolean =>
  [BackorderMoved, OrderMoved, StockMoved].some((Moved) => error instanceof Moved);

/** Gives what lies at a location to the back-orders that wait for it, first come first served. */
export const fillQueue = async (
  place: Pick<Backorder, 'sku' | 'locationId'>,
  cause: Cause,
  runtime: Runtime,
): Promise<void> => {
  for (let count = 0; count < MOST; count += 1)
    if (!(await decideAgain(hasMovedMeanwhile, () => fillFirst(place, cause, runtime)))) return;
};

/** @returns whether the queue moved */
const fillFirst = async (
  place: Pick<Backorder, 'sku' | 'locationId'>,
  cause: Cause,
  runtime: Runtime,
): Promise<boolean> => {
  const [first] = await headOfQueue(runtime.db, place, 1);
  if (first === undefined) return false;
  const [order, [stock]] = await Promise.all([
    loadOrder(runtime.db, first.orderId),
    readOwedStock(runtime.db, [place]),
  ]);
  const left = stillWanted(order, first);
  if (left < first.quantity) {
    await endBackorder(first, { order, left }, cause, runtime);
    return true;
  }
  if (order === undefined || stock === undefined || filledBy(stock.shelf, [first]).length === 0) return false;
  await fill(first, order, stock, cause, runtime);
  return true;
};

/** Reserves the units for the order and takes it out of the queue, in one transaction. */
const fill = async (
  first: Backorder,
  order: Order,
  stock: OwedStock,
  cause: Cause,
  { db, clock }: Runtime,
): Promise<void> => {
  const { sku, locationId, lineId, quantity } = first;
  const how = { clock, cause };
  const supplied = supplyFrom(stock, quantity);
  const after = { ...first, quantity: 0, version: first.version + 1 };
  const facts = backorderFacts(first);
  const moves = supplied.map((units) => ({
    ...units,
    lineId,
    sku,
    locationId,
    from: 'waiting' as const,
    to: 'allocated' as const,
  }));
  const lines = withBackorder(order, first, () => undefined);
  await commit(db, [
    saveBackorderPart(after, [backorderEventOf(BackorderFilled, after, facts, how)], clock),
    supplyOwedPart(
      first,
      supplied,
      { isPaid: order.status === 'paid' },
      {
        type: 'sale',
        reference: order.orderId,
        actor: actorOf(cause),
        channel: order.channel,
        correlationId: cause.correlationId,
        at: instant(clock),
      },
    ),
    routeUnitsPart({ ...order, lines }, { moves, unrouted: [], capacity: order.capacity ?? [] }, how),
  ]);
};
