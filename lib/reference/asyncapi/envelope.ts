import type { EventContract } from '#shared/contracts/event.ts';
import type { JsonSchema } from '../json-schema.ts';

/** What every event carries beside its data. */
export const eventMetadata: JsonSchema = {
  type: 'object',
  description: 'Who and what led to the fact, and its place in the life of what changed.',
  properties: {
    eventId: {
      type: 'string',
      description:
        'The same for the same fact, however often it is delivered: `<aggregateId>:<aggregateVersion>:<type>`.',
    },
    type: { type: 'string' },
    version: {
      type: 'integer',
      description: 'Raised when the meaning of a field changes; a new field does not raise it.',
    },
    occurredAt: { type: 'string', format: 'date-time' },
    aggregateId: { type: 'string' },
    aggregateVersion: {
      type: 'integer',
      description: 'Rises with each change of the aggregate; order by it, deliveries come in any order.',
    },
    correlationId: {
      type: 'string',
      description: 'The same from the first request through everything that followed.',
    },
    causationId: { type: 'string', description: 'The event that led to this one, when it was an event.' },
    channel: { type: 'string', description: 'The sales channel it happened in.' },
    actor: { type: 'string', description: '`customer:…`, `staff:…`, `channel:…`, `guest` or `system:…`.' },
    traceparent: { type: 'string', description: 'W3C trace context.' },
  },
  required: [
    'eventId',
    'type',
    'version',
    'occurredAt',
    'aggregateId',
    'aggregateVersion',
    'correlationId',
    'actor',
  ],
};

/** An event as EventBridge hands it to a rule's target. */
export const busEvent = (event: EventContract, source: string, data: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: {
    id: {
      type: 'string',
      description:
        'Given by the bus, new for each delivery; recognise a repeated fact by `detail.metadata.eventId`.',
    },
    source: { type: 'string', const: source },
    'detail-type': { type: 'string', const: event.type },
    time: { type: 'string', format: 'date-time' },
    detail: {
      type: 'object',
      properties: { metadata: { $ref: '#/components/schemas/EventMetadata' }, data },
      required: ['metadata', 'data'],
    },
  },
  required: ['source', 'detail-type', 'detail'],
});
