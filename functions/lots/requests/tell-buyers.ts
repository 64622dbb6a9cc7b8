import type { Actor } from '#shared/actors/actor.ts';
import type { Origin } from '#shared/actors/origin.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf, eventOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { RecalledLotSold } from '../events.ts';
import type { LotRecall } from '../model/lot-recall.ts';
import { salesOfLot } from '../store/lots.ts';
import { recalledSaleKey, saveRecallPart } from '../store/recalls.ts';
import { requireRecall } from './require-recall.ts';

/** Orders of one transaction. */
const ORDERS_TOGETHER = 40;

/** Publishes an event for each of the next orders with units of a recalled lot, with how far it is. */
export const tellNextBuyers = async (
  recallId: string,
  request: { readonly actor: Actor; readonly origin: Origin },
  { db, clock }: Runtime,
): Promise<LotRecall> => {
  const recall = await requireRecall(db, recallId);
  if (recall.status === 'notified') return recall;
  const { sku, lot, reason } = recall;
  const page = await salesOfLot(db, recall, { limit: ORDERS_TOGETHER, cursor: recall.cursor });
  const next: LotRecall = {
    ...recall,
    version: recall.version + 1,
    cursor: page.nextCursor,
    status: page.nextCursor === undefined ? 'notified' : 'notifying',
    orders: recall.orders + new Set(page.items.map(({ orderId }) => orderId)).size,
    unitsSold: recall.unitsSold + page.items.reduce((sum, { quantity }) => sum + quantity, 0),
  };
  await commit(db, [
    saveRecallPart(next),
    ...page.items.map(({ orderId, fulfilmentId, channel, customerId, quantity }) =>
      outboxPart(clock, recalledSaleKey(recallId, fulfilmentId), [
        eventOf(RecalledLotSold, {
          aggregateId: `${recallId}:${fulfilmentId}`,
          aggregateVersion: 1,
          occurredAt: instant(clock),
          cause: causeOf(request),
          data: { recallId, sku, lot, reason, orderId, fulfilmentId, channel, customerId, quantity },
        }),
      ]),
    ),
  ]);
  return next;
};
