import { causeOf, eventOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { Origin } from '#shared/actors/origin.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { StockWrittenOff } from '../events.ts';
import { writeOffKey } from '../store/adjustments.ts';

interface WrittenOff {
  readonly adjustmentId: string;
  readonly sku: string;
  readonly locationId: string;
  readonly quantity: number;
  readonly reason: string;
  readonly value?: number | undefined;
  readonly currency?: string | undefined;
}

/** Units that are gone for good are told of, with what they were worth. */
export const writeOffParts = (
  { adjustmentId, sku, locationId, quantity, reason, value, currency }: WrittenOff,
  request: { readonly actor: Actor; readonly origin: Origin },
  clock: Clock,
): readonly TransactionPart[] => {
  if (quantity >= 0 || (reason !== 'lost' && reason !== 'correction')) return [];
  const event = eventOf(StockWrittenOff, {
    aggregateId: adjustmentId,
    aggregateVersion: 1,
    occurredAt: instant(clock),
    cause: causeOf(request),
    data: { adjustmentId, sku, locationId, units: -quantity, reason, value, currency },
  });
  return [outboxPart(clock, writeOffKey(adjustmentId), [event])];
};
