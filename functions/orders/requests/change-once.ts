import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { causeOf, type Cause } from '#shared/events/envelope.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { remembered, replayed, type RecentKey } from '#shared/idempotency/recent-keys.ts';
import { checkVersion } from '#shared/problems/version.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { Order } from '../model/order.ts';
import { OrderMoved } from '../store/change-order.ts';
import { loadOrderRecord, type OrderRecord } from '../store/order-record.ts';
import { orderOfCaller } from './order-of-caller.ts';
import { requireStaffOfOrder } from './staff-of-order.ts';

/** What a change of an order is written with. */
export interface OrderDecision {
  readonly clock: Clock;
  readonly cause: Cause;
  readonly recentKeys: readonly RecentKey[];
}

type ChangeRequest = Parameters<typeof causeOf>[0] & {
  readonly params: { readonly orderId: string };
  readonly actor: Actor;
  readonly guestToken?: string;
  readonly ifMatch?: number;
  readonly idempotency?: Idempotency;
};

/**
 * A change of an order by whoever may see it: made once for one Idempotency-Key, and decided again when others were
 * faster. The change may find that there is nothing to do.
 */
export const changeOnce = (
  request: ChangeRequest,
  { db, clock, secrets }: Runtime,
  change: (
    order: Order,
    how: OrderDecision,
    record: OrderRecord,
  ) => readonly TransactionPart[] | Promise<readonly TransactionPart[]>,
): Promise<OrderRecord> =>
  decideAgain(isMoved, async () => {
    const { orderId } = request.params;
    const found = await loadOrderRecord(db, orderId);
    const record = await orderOfCaller(found, orderId, request, { scope: 'orders.write', secrets });
    const { order } = record;
    if (replayed(order.recentKeys, request.idempotency) !== undefined) return record;
    requireStaffOfOrder(request.actor, order);
    checkVersion(request.ifMatch, order.version, 'optional');
    const recentKeys = remembered(order.recentKeys, request.idempotency, 200);
    const parts = await change(order, { clock, cause: causeOf(request), recentKeys }, record);
    if (parts.length === 0) return record;
    await commit(db, parts);
    return (await loadOrderRecord(db, orderId)) ?? record;
  });

const isMoved = (error: unknown): boolean => error instanceof OrderMoved;
