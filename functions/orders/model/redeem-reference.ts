import type { RedeemReference } from '../../promotions/public.ts';
import type { Order } from './order.ts';

/** An order as the counters of its promotions refer to it; `at` is when it was placed. */
export const redeemReference = (
  { orderId, channel, currency, customerId, placedAt }: Order,
  { actor, correlationId }: Pick<RedeemReference, 'actor' | 'correlationId'>,
): RedeemReference => ({ orderId, channel, currency, customerId, actor, correlationId, at: placedAt });
