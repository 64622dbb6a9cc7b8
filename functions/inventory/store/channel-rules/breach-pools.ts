import { may } from '#shared/contracts/grant.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { ChannelPoolBreached } from '../../events.ts';
import type { Take } from '../../model/stock/plan-takes.ts';
import { poolOf } from '../../model/stock/stock.ts';
import { inventoryItems } from '../../table.ts';

/** What a function needs to tell of breached pools. */
export const breachPoolsGrants = [may(inventoryItems.items.breachEvent, 'PutItem')];

/** Tells, in the sale's own transaction, which units set aside for other channels a manager let it take. */
export const breachPoolsPart = (
  takes: readonly Take[],
  sale: {
    readonly orderId: string;
    readonly channel: string;
    readonly reason: string;
    readonly cause: Cause;
    readonly clock: Clock;
  },
): TransactionPart => {
  const breaches = takes.flatMap(({ bucket, sku, locationId, quantity }) => {
    const pool = poolOf(bucket);
    return pool === undefined || pool === sale.channel ? [] : [{ sku, locationId, pool, quantity }];
  });
  const { orderId, channel, reason, cause, clock } = sale;
  const event = eventOf(ChannelPoolBreached, {
    aggregateId: orderId,
    aggregateVersion: 1,
    occurredAt: instant(clock),
    channel,
    cause,
    data: { orderId, channel, reason, breaches },
  });
  return outboxPart(clock, { table: 'inventory', pk: `BR#${orderId}` }, breaches.length === 0 ? [] : [event]);
};
