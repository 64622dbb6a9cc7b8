import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { withExpiredAuthorisation } from '../model/hold.ts';
import type { Order } from '../model/order.ts';
import { holdOrderPart } from './change-order.ts';

/** Holds an order whose authorised payment ended before it was captured; nothing for one that is over. */
export const holdWithoutMoneyParts = (
  order: Order,
  how: { readonly clock: Clock; readonly cause: Cause },
): readonly TransactionPart[] => {
  const by = { since: instant(how.clock), by: actorOf(how.cause) };
  const change = withExpiredAuthorisation(order, by);
  if (change.kind !== 'changed') return [];
  return [holdOrderPart(order, change.order, { ...how, recentKeys: order.recentKeys })];
};
