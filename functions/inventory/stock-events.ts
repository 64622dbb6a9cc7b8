import { eventOf, type OutgoingEvent } from '../../shared/events/envelope.ts';
import type { ChangeMapper } from '../../shared/events/publish-changes.ts';
import { StockChanged, StockDepleted, StockReplenished } from './events.ts';
import { isBucket, movementOf } from './model/movement.ts';
import { bucketsOf } from './store/stock.ts';
import { isHead, type StockBucket } from './model/stock.ts';

/** Makes the events of stock from the change records of its own items: no event item is written per line of an order. */
export const stockEvents: ChangeMapper = ({ pk, before, after }) => {
  if (!pk.startsWith('S#') || !isBucket(after)) return [];
  const old = isBucket(before) ? before : undefined;
  const movement = movementOf(old, after);
  if (movement === undefined) return [];
  const level = { sku: after.sku, locationId: after.locationId, available: after.available };
  const facts = {
    aggregateId: `${after.sku}:${after.locationId}:${after.bucket}`,
    aggregateVersion: after.version,
    occurredAt: movement.at,
    channel: movement.channel,
    cause: {
      actor: movement.actor,
      correlationId: after.movement.correlationId ?? movement.reference,
    },
  };
  const changed = eventOf(StockChanged, {
    ...facts,
    data: {
      ...level,
      bucket: after.bucket,
      change: movement.change,
      onHandChange: movement.onHandChange,
      movement: movement.type,
      reference: movement.reference,
    },
  });
  return [
    changed,
    ...crossing(old?.available ?? 0, after).map((contract) => eventOf(contract, { ...facts, data: level })),
  ] satisfies OutgoingEvent[];
};

/** With several buckets one of them running dry says nothing about the SKU; the sharded case is judged over all. */
const crossing = (was: number, after: StockBucket) => {
  if (!isHead(after) || bucketsOf(after).length > 1) return [];
  if (was > 0 && after.available <= 0) return [StockDepleted];
  if (was <= 0 && after.available > 0) return [StockReplenished];
  return [];
};
