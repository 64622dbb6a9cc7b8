import type { Actor } from '#shared/actors/actor.ts';
import { makeInbox, type ConsumerRuntime } from '#shared/events/inbox.ts';
import { memoryDatabase, type MemoryDatabase } from './memory-database.ts';

export interface TestRuntime extends ConsumerRuntime {
  readonly db: MemoryDatabase;
  /** Moves the clock. */
  readonly pass: (ms: number) => void;
  /** What was reported so far, by the names of metrics. */
  readonly measured: Readonly<Record<string, readonly number[]>>;
}

/** A runtime without AWS: tables in memory, a clock that stands still until told, ids that count, fixed secrets. */
export const testRuntime = (start = '2026-11-23T03:00:00.000Z'): TestRuntime => {
  let now = Date.parse(start);
  let made = 0;
  const measured: Record<string, number[]> = {};
  const clock = { now: () => now };
  return {
    db: memoryDatabase(),
    clock,
    inbox: makeInbox(clock, { domain: 'test', table: 'orders' }, 'on-any-event'),
    ids: { next: (prefix) => `${prefix}_${++made}` },
    log: {
      ...silent,
      measure: ({ name }, value) => {
        (measured[name] ??= []).push(value);
      },
    },
    measured,
    secrets: { get: async (name) => `the secret ${name}` },
    pass: (ms) => {
      now += ms;
    },
  };
};

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What every request has beside its parameters, query and body. */
export const requestFrom = (actor: Actor) => ({
  actor,
  rawBody: '',
  headers: {},
  origin: {
    requestId: 'request-1',
    correlationId: 'correlation-1',
    sourceIp: '203.0.113.1',
    userAgent: 'test',
  },
});
