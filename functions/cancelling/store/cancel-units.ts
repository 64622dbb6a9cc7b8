import { giveBackPart } from '../../inventory/public.ts';
import { cancelUnitsPart, type HeldUnits, type Order, type UnitsToCancel } from '../../orders/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';

interface UnitsCancelling {
  readonly lines: readonly UnitsToCancel[];
  /** The stock that is free by that. */
  readonly released: readonly HeldUnits[];
}

/** Cancels units of an order: its lines, their stock and the event. Money goes back by the event. */
export const cancelUnitsParts = (
  order: Order,
  { lines, released }: UnitsCancelling,
  how: Pick<Order, 'recentKeys'> & { readonly clock: Clock; readonly cause: Cause },
): readonly TransactionPart[] => {
  const { orderId, channel } = order;
  const by = { actor: actorOf(how.cause), correlationId: how.cause.correlationId };
  const reference = { ...by, at: instant(how.clock), type: 'release', reference: orderId, channel } as const;
  return [cancelUnitsPart(order, lines, how), giveBackPart(released, reference)];
};
