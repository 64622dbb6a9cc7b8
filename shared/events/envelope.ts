import type * as z from 'zod/mini';
import { sourceOf, type EventContract } from '#shared/contracts/event.ts';
import { actorReference, type Actor } from '#shared/actors/actor.ts';
import type { Origin } from '#shared/actors/origin.ts';

/** Who and what led to a change. Carried from the first request through every event that follows from it. */
export interface Cause {
  /** Who did it, or how it was written down when it happened. */
  readonly actor: Actor | string;
  readonly correlationId: string;
  /** The event that led to this one, when it was an event. */
  readonly causationId?: string;
  readonly traceparent?: string;
}

export const causeOf = (request: { readonly actor: Actor; readonly origin: Origin }): Cause => ({
  actor: request.actor,
  correlationId: request.origin.correlationId,
  traceparent: request.origin.traceparent,
});

/** Who caused it, as it is written down in events and movements. */
export const actorOf = ({ actor }: Cause): string =>
  typeof actor === 'string' ? actor : actorReference(actor);

export interface EventMetadata {
  /** The same for the same fact, however often it is delivered: `<aggregateId>:<aggregateVersion>:<type>`. */
  readonly eventId: string;
  readonly type: string;
  readonly version: number;
  readonly occurredAt: string;
  readonly aggregateId: string;
  /** Rises by one with each change of the aggregate; consumers order by it. */
  readonly aggregateVersion: number;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly channel?: string;
  /** `customer:…`, `staff:…`, `channel:…`, `guest`, `system:…`. */
  readonly actor: string;
  readonly traceparent?: string;
}

/** What stands in `detail` on the bus. */
export interface Envelope<Data = unknown> {
  readonly metadata: EventMetadata;
  readonly data: Data;
}

/** An envelope with the domain it comes from, as it waits in the outbox. */
export interface OutgoingEvent<Data = unknown> extends Envelope<Data> {
  /** `satu.<domain>` */
  readonly source: string;
}

export type DataOf<Contract extends EventContract> = z.output<Contract['data']>;
export type EventOf<Contract extends EventContract> = Envelope<DataOf<Contract>>;

/** Makes the event of a change. */
export const eventOf = <Contract extends EventContract>(
  contract: Contract,
  facts: {
    readonly aggregateId: string;
    readonly aggregateVersion: number;
    readonly occurredAt: string;
    readonly channel?: string | undefined;
    readonly cause: Cause;
    readonly data: DataOf<Contract>;
  },
): OutgoingEvent<DataOf<Contract>> => ({
  source: sourceOf(contract.domain),
  metadata: {
    eventId: `${facts.aggregateId}:${facts.aggregateVersion}:${contract.type}`,
    type: contract.type,
    version: contract.version,
    occurredAt: facts.occurredAt,
    aggregateId: facts.aggregateId,
    aggregateVersion: facts.aggregateVersion,
    correlationId: facts.cause.correlationId,
    causationId: facts.cause.causationId,
    channel: facts.channel,
    actor: actorOf(facts.cause),
    traceparent: facts.cause.traceparent,
  },
  data: facts.data,
});

/** The cause of what a consumer does because of an event. */
export const causedBy = (event: Envelope, task: string): Cause => ({
  actor: { kind: 'system', task },
  correlationId: event.metadata.correlationId,
  causationId: event.metadata.eventId,
  traceparent: event.metadata.traceparent,
});

/** The cause of what a sweep or a timer does. */
export const startedBy = (task: string, correlationId: string): Cause => ({
  actor: { kind: 'system', task },
  correlationId,
});
