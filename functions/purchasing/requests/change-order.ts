import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import type { RequestOf } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { ApprovePurchaseOrder } from '../approve-purchase-order/contract.ts';
import type { PurchaseOrder } from '../model/purchase-order.ts';
import { PurchaseOrderMoved, savePurchaseOrderParts } from '../store/purchase-orders.ts';
import { requirePurchaseOrder } from './require-purchase-order.ts';

/** A change of a purchase order: how it is afterwards, and what is said and written with it. */
export interface PurchaseOrderChange {
  readonly order: PurchaseOrder;
  readonly events: readonly OutgoingEvent[];
  readonly parts?: readonly TransactionPart[];
}

/**
 * One step of a purchase order: read, decided, written, and decided again when another step came in between. The same
 * request again is answered with the order as it is; so is a decision of `undefined`.
 */
export const changeOrder = (
  request: Pick<RequestOf<typeof ApprovePurchaseOrder>, 'params' | 'actor' | 'idempotency'>,
  runtime: Runtime,
  decide: (
    order: PurchaseOrder,
  ) => PurchaseOrderChange | undefined | Promise<PurchaseOrderChange | undefined>,
): Promise<PurchaseOrder> =>
  decideAgain(
    (error) => error instanceof PurchaseOrderMoved,
    async () => {
      const { params, actor, idempotency } = request;
      const found = await requirePurchaseOrder(runtime.db, params.purchaseOrderId, actor);
      if (replayed(found.recentKeys, idempotency) !== undefined) return found;
      const change = await decide(found);
      if (change === undefined) return found;
      const { order, events, parts = [] } = change;
      const saved = { ...order, recentKeys: remembered(found.recentKeys, idempotency, 200) };
      await commit(runtime.db, [...savePurchaseOrderParts(saved, events, runtime.clock), ...parts]);
      return saved;
    },
  );
