import type { EventContract } from '#shared/contracts/event.ts';
import { eventOf, type Cause, type DataOf, type OutgoingEvent } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';

export interface FulfilmentCircumstances {
  readonly clock: Clock;
  readonly cause: Cause;
}

export const fulfilmentFacts = (each: FulfilmentOrder) => ({
  fulfilmentId: each.fulfilmentId,
  orderId: each.orderId,
  channel: each.channel,
  customerId: each.customerId,
  locationId: each.locationId,
  method: each.method,
  status: each.status,
  lines: each.lines.map(({ lineId, sku, quantity }) => ({ lineId, sku, quantity })),
  createdAt: each.createdAt,
  promisedAt: each.promisedAt,
});

/** An event of a fulfilment as it is after the change. */
export const fulfilmentEvent = <Contract extends EventContract>(
  contract: Contract,
  after: FulfilmentOrder,
  data: DataOf<Contract>,
  { clock, cause }: FulfilmentCircumstances,
): OutgoingEvent<DataOf<Contract>> =>
  eventOf(contract, {
    aggregateId: after.fulfilmentId,
    aggregateVersion: after.version,
    occurredAt: instant(clock),
    channel: after.channel,
    cause,
    data,
  });
