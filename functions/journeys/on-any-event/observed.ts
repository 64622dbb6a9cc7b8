import type { AnyBusEvent } from '#shared/events/events-handler.ts';
import type { ObservedEvent } from '../model/event-filter.ts';

/** An event of the bus, with what journeys need to know of it. */
export interface BusObservation extends ObservedEvent {
  readonly correlationId: string;
  /** Of the shop's own events: which change of its aggregate it is; else 0. */
  readonly aggregateVersion: number;
  /** Of the shop's own events: who caused it, `system:journeys` for points that a journey gave. */
  readonly actor?: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The shop's own events carry an envelope; of others, the whole detail is their data. */
export const observed = ({ id, source, 'detail-type': type, detail }: AnyBusEvent): BusObservation => {
  const content = isObject(detail) ? detail : {};
  const metadata = isObject(content['metadata']) ? content['metadata'] : {};
  const eventId = metadata['eventId'];
  if (!source.startsWith('satu.') || typeof eventId !== 'string')
    return {
      eventId: `${source}:${id}`,
      source,
      type,
      data: content,
      correlationId: id,
      aggregateVersion: 0,
    };
  return {
    eventId,
    source,
    type,
    data: isObject(content['data']) ? content['data'] : {},
    correlationId: String(metadata['correlationId'] ?? id),
    aggregateVersion: Number(metadata['aggregateVersion'] ?? 0),
    actor: String(metadata['actor'] ?? ''),
  };
};
