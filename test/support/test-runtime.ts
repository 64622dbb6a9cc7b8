import type { Actor } from '../../shared/http/actor.ts';
import type { Log } from '../../shared/observability/log.ts';
import type { Runtime } from '../../shared/runtime.ts';
import { memoryDatabase, type MemoryDatabase } from './memory-database.ts';

export interface TestRuntime extends Runtime {
  readonly db: MemoryDatabase;
  /** Moves the clock. */
  readonly pass: (ms: number) => void;
}

/** A runtime without AWS: tables in memory, a clock that stands still until told, ids that count, fixed secrets. */
export const testRuntime = (start = '2026-11-23T03:00:00.000Z'): TestRuntime => {
  let now = Date.parse(start);
  let made = 0;
  return {
    db: memoryDatabase(),
    clock: { now: () => now },
    ids: { next: (prefix) => `${prefix}_${++made}` },
    log: silent,
    secrets: { get: async (name) => `the secret ${name}` },
    pass: (ms) => {
      now += ms;
    },
  };
};

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

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
