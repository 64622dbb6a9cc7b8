import { returnToShelfPart } from '../../inventory/public.ts';
import type { Order } from '../../orders/public.ts';
import {
  fulfilmentFacts,
  movesOf,
  orderMovesPart,
  saveFulfilmentPart,
  stockReference,
  type FulfilmentCircumstances,
  type FulfilmentOrder,
} from '../../fulfilment/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';

export const pickupFacts = (each: FulfilmentOrder) => ({
  ...fulfilmentFacts(each),
  readyAt: each.pickup?.readyAt ?? each.promisedAt,
  expiresAt: each.pickup?.expiresAt ?? each.promisedAt,
});

/** Returns uncollected goods to the shelf, and their units of the order to `waiting`. */
export const backOnShelfParts = (
  after: FulfilmentOrder,
  order: Order,
  events: readonly OutgoingEvent[],
  how: FulfilmentCircumstances,
): readonly TransactionPart[] => [
  saveFulfilmentPart(after, events, how.clock),
  orderMovesPart(order, movesOf(after, after.lines, { from: 'picked', to: 'waiting' }), how),
  returnToShelfPart(
    unitsOf(after),
    { isPaid: order.status === 'paid' },
    { ...stockReference(order, how.cause, how.clock), type: 'release' },
  ),
];

/** The units that lie in the store. */
export const unitsOf = ({ locationId, lines }: FulfilmentOrder) =>
  lines.filter(({ quantity }) => quantity > 0).map(({ sku, quantity }) => ({ sku, quantity, locationId }));
