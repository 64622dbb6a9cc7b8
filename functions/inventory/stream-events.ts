import { eventOf, type OutgoingEvent } from '#shared/events/envelope.ts';
import type { ChangeMapper } from '#shared/events/publish-changes.ts';
import { BackorderedStockArrived, StockChanged } from './events.ts';
import { isBucket, movementOf } from './model/ledger/movement.ts';
import { isHead, type StockBucket } from './model/stock/stock.ts';

/** Makes the events of stock from the change records of its own items: no event item is written per line of an order. */
export const streamEvents: ChangeMapper = ({ pk, before, after }) => {
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
  const awaited = isAwaited(after) && movement.change > 0;
  return [
    ...(awaited ? [eventOf(BackorderedStockArrived, { ...facts, data: level })] : []),
    eventOf(StockChanged, {
      ...facts,
      data: {
        ...level,
        bucket: after.bucket,
        change: movement.change,
        onHandChange: movement.onHandChange,
        movement: movement.type,
        reference: movement.reference,
      },
    }),
  ] satisfies OutgoingEvent[];
};

/** Back-orders wait for units of it. */
const isAwaited = (after: StockBucket): boolean => isHead(after) && (after.backordered ?? 0) > 0;
