import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { withHold } from '../model/hold.ts';
import type { Order } from '../model/order.ts';
import { confirmOrderGrants, holdOrderPart } from './change-order.ts';

export const holdForReviewGrants = confirmOrderGrants;

/** Holds an order with `fraud_review`; a hold for another reason is kept behind it. Nothing for one that is over or held so. */
export const holdForReviewParts = (
  order: Order,
  how: { readonly clock: Clock; readonly cause: Cause },
): readonly TransactionPart[] => {
  const since = { since: instant(how.clock), by: actorOf(how.cause) };
  const change = withHold(order, { ...since, reason: 'fraud_review', replaced: order.hold });
  if (change.kind !== 'changed') return [];
  return [holdOrderPart(order, change.order, { ...how, recentKeys: order.recentKeys })];
};
