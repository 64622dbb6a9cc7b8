import { giveBackPart } from '../../inventory/public.ts';
import { cancelUnitsPart, type HeldUnits, type Order, type UnitsToCancel } from '../../orders/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';

interface UnitsCancelling extends Pick<Order, 'recentKeys'> {
  readonly lines: readonly UnitsToCancel[];
  /** The stock that is free by that. */
  readonly released: readonly HeldUnits[];
  /** What else has to hold in the same transaction. */
  readonly beside: readonly TransactionPart[];
}

/**
 * Cancels units of an order: its lines, their stock and the event in one transaction. Money goes back by the event.
 *
 * @throws OrderMoved when the order changed since it was read
 */
export const cancelUnits = async (
  order: Order,
  { lines, released, recentKeys, beside }: UnitsCancelling,
  { db, clock, cause }: { readonly db: Database; readonly clock: Clock; readonly cause: Cause },
): Promise<void> => {
  const { orderId, channel } = order;
  const by = { actor: actorOf(cause), correlationId: cause.correlationId };
  const reference = { ...by, at: instant(clock), type: 'release', reference: orderId, channel } as const;
  await commit(db, [
    cancelUnitsPart(order, lines, { clock, cause, recentKeys }),
    giveBackPart(released, reference),
    ...beside,
  ]);
};
