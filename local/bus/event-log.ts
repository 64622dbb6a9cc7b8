import type { BusEvent } from './input.ts';

/** An event that reached a bus, and what became of it. */
export interface LoggedEvent {
  /** Counts up from 1; ask for what came after a number to follow along. */
  readonly number: number;
  readonly bus: string;
  readonly event: BusEvent;
  /** Deliveries so far: `queue inbox`, `queue inbox: dropped`. */
  readonly deliveries: string[];
}

export interface EventQuery {
  readonly after?: number | undefined;
  readonly source?: string | undefined;
  readonly detailType?: string | undefined;
  readonly limit?: number | undefined;
}

const MOST_KEPT = 5000;

/** The last 5,000 events, for people and tests that want to see what happened. */
export class EventLog {
  #events: LoggedEvent[] = [];
  #count = 0;

  add(bus: string, event: BusEvent): LoggedEvent {
    this.#count += 1;
    const logged = { number: this.#count, bus, event, deliveries: [] };
    this.#events.push(logged);
    // Cut in large steps: shifting a long array at every event would cost more than the event.
    if (this.#events.length >= MOST_KEPT * 2) this.#events = this.#events.slice(-MOST_KEPT);
    return logged;
  }

  /** Oldest first, the newest `limit` of those that fit. */
  list({ after = 0, source, detailType, limit = 100 }: EventQuery = {}): readonly LoggedEvent[] {
    const fitting = this.#events
      .slice(-MOST_KEPT)
      .filter(({ number }) => number > after)
      .filter(({ event }) => source === undefined || event.source === source)
      .filter(({ event }) => detailType === undefined || event['detail-type'] === detailType);
    return limit > 0 ? fitting.slice(-limit) : [];
  }
}
