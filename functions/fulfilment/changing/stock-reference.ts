import type { StockReference } from '../../inventory/public.ts';
import type { Order } from '../../orders/public.ts';
import { actorOf, causeOf, type Cause } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';

type Asker = Parameters<typeof causeOf>[0];

/** What is written down with a movement of stock for an order. */
export const stockReference = (
  { orderId, channel }: Pick<Order, 'orderId' | 'channel'>,
  cause: Cause,
  clock: Clock,
): Omit<StockReference, 'type' | 'reason'> => ({
  reference: orderId,
  actor: actorOf(cause),
  correlationId: cause.correlationId,
  channel,
  at: instant(clock),
});

export const stockReferenceOf = (order: Pick<Order, 'orderId' | 'channel'>, request: Asker, clock: Clock) =>
  stockReference(order, causeOf(request), clock);
