import type { RedeemReference } from '../../promotions/public.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import type { Order } from '../model/order.ts';

/** An order as the counters of its promotions refer to it. */
export const redeemReference = (
  { orderId, channel, currency, customerId, placedAt }: Order,
  cause: Cause,
): RedeemReference => ({
  orderId,
  channel,
  currency,
  customerId,
  actor: actorOf(cause),
  correlationId: cause.correlationId,
  at: placedAt,
});
