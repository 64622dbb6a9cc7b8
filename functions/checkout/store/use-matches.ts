import type { Cart } from '../../carts/public.ts';
import type { Order, OrderLine } from '../../orders/public.ts';
import { useClaimPart } from '../../price-match/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Clock } from '#shared/time/clock.ts';

/** Uses up the claims that granted prices of this order: each is used once, or there is no order. */
export const useMatchesParts = (
  { priceMatches = [] }: Cart,
  order: Order,
  cause: Cause,
  clock: Clock,
): readonly TransactionPart[] =>
  priceMatches.flatMap(({ claimId, version }) =>
    order.lines
      .filter((line) => line.priceMatch?.claimId === claimId)
      .map((line) => useClaimPart({ claimId, version, ...soldIn(order, line) }, cause, clock)),
  );

const soldIn = ({ orderId, cartId, channel, customerId, currency }: Order, line: OrderLine) => ({
  orderId,
  cartId,
  channel,
  customerId,
  currency,
  sku: line.sku,
  quantity: line.quantity,
  price: line.unitPrice,
  originalPrice: line.priceMatch?.originalPrice ?? line.unitPrice,
});
