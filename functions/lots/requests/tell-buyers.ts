import type { Actor } from '#shared/actors/actor.ts';
import type { Origin } from '#shared/actors/origin.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { causeOf, eventOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { RecalledLotSold } from '../events.ts';
import { afterOrders, afterTillSales, type LotRecall, type RecalledSale } from '../model/lot-recall.ts';
import { loadLots, salesOfLot, unscannedSalesAt } from '../store/lots.ts';
import { recalledSaleKey, saveRecallPart } from '../store/recalls.ts';
import { requireRecall } from './require-recall.ts';

/** Orders of one transaction. */
const ORDERS_TOGETHER = 40;

interface RecallRequest {
  readonly actor: Actor;
  readonly origin: Origin;
}

/**
 * Publishes an event for each of the next buyers of a recalled lot, with how far it is: orders that have its units, then,
 * location by location, till sales that may have them.
 */
export const tellNextBuyers = async (
  recallId: string,
  request: RecallRequest,
  runtime: Runtime,
): Promise<LotRecall> => {
  const recall = await requireRecall(runtime.db, recallId);
  if (recall.status === 'notified') return recall;
  const { next, sales } =
    recall.placesDone === undefined
      ? await nextOrders(recall, runtime)
      : await nextTillSales(recall, runtime);
  await commit(runtime.db, [
    saveRecallPart(next),
    ...sales.filter(hasBuyer).map((sale) => toldPart(recall, sale, request, runtime)),
  ]);
  return next;
};

/** Whoever bought at a till without being known cannot be notified. */
const hasBuyer = ({ isTillSale, customerId }: RecalledSale): boolean =>
  isTillSale !== true || customerId !== undefined;

const nextOrders = async (recall: LotRecall, { db }: Runtime) => {
  const page = await salesOfLot(db, recall, { limit: ORDERS_TOGETHER, cursor: recall.cursor });
  return { next: afterOrders(recall, page.items, page.nextCursor), sales: page.items };
};

const nextTillSales = async (recall: LotRecall, { db }: Runtime) => {
  const { sku, lot, places = [], placesDone = 0, recallId } = recall;
  const locationId = places[placesDone] ?? '';
  const [stored] = await loadLots(db, [{ sku, lot, locationId }]);
  const page = await unscannedSalesAt(
    db,
    { sku, locationId },
    { limit: ORDERS_TOGETHER, cursor: recall.cursor },
  );
  const since = page.items.filter(({ soldAt }) => soldAt >= (stored?.receivedAt ?? ''));
  const sales = since.map((sale): RecalledSale => {
    const fulfilmentId = sale.orderId;
    return { ...sale, fulfilmentId, isTillSale: true, isPossible: true };
  });
  const cursor = since.length < page.items.length ? undefined : page.nextCursor;
  return { next: afterTillSales({ ...recall, recallId }, sales, cursor), sales };
};

const toldPart = (
  { recallId, sku, lot, reason }: LotRecall,
  { orderId, fulfilmentId, channel, customerId, quantity, isPossible }: RecalledSale,
  request: RecallRequest,
  { clock }: Runtime,
): TransactionPart =>
  outboxPart(clock, recalledSaleKey(recallId, fulfilmentId), [
    eventOf(RecalledLotSold, {
      aggregateId: `${recallId}:${fulfilmentId}`,
      aggregateVersion: 1,
      occurredAt: instant(clock),
      cause: causeOf(request),
      data: { recallId, sku, lot, reason, orderId, fulfilmentId, channel, customerId, quantity, isPossible },
    }),
  ]);
