import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** One run of a handler. Its id travels in the X-Ray trace header that the SDK adds to every service call. */
export interface Invocation {
  /** 16 hexadecimal digits. */
  readonly id: string;
  readonly functionName: string;
  /** Rejects when the invocation is killed, and never resolves. */
  readonly killed: Promise<never>;
  /** How often this was asked with the same key, this time included: counts calls of one kind. */
  count(kind: object): number;
}

/** A handler died as a process does: without a word, at a call to a service. */
export class Killed extends Error {
  constructor(functionName: string, where: string) {
    super(`${functionName} was killed ${where} (a fault on request)`);
    this.name = 'Killed';
  }
}

interface Entry {
  readonly invocation: Invocation;
  readonly kill: (error: Killed) => void;
}

const MOST_DEAD = 10_000;

/**
 * The running invocations. JavaScript cannot stop a running handler: a killed one goes on in the background, but its
 * caller sees it fail at once, and the checking proxy lets none of its further calls reach a service.
 */
export class Invocations {
  readonly #running = new Map<string, Entry>();
  readonly #dead = new Set<string>();
  readonly #current = new AsyncLocalStorage<Invocation>();

  /** Runs a handler as one invocation; rejects with `Killed` when it is killed. */
  async run<T>(functionName: string, handler: () => Promise<T>): Promise<T> {
    const entry = begin(functionName);
    const { id, killed } = entry.invocation;
    this.#running.set(id, entry);
    try {
      return await Promise.race([this.#current.run(entry.invocation, handler), killed]);
    } finally {
      this.#running.delete(id);
    }
  }

  /** The value of `_X_AMZN_TRACE_ID` for the code that asks; undefined outside of invocations. */
  traceId(): string | undefined {
    const id = this.#current.getStore()?.id;
    return id && `Root=1-00000000-${id}00000000;Parent=${id};Sampled=0`;
  }

  /** The running invocation of a trace header. */
  find(traceHeader: string | undefined): Invocation | undefined {
    return this.#running.get(idOf(traceHeader))?.invocation;
  }

  /** Whether the trace header is that of a killed invocation. */
  isDead(traceHeader: string | undefined): boolean {
    return this.#dead.size > 0 && this.#dead.has(idOf(traceHeader));
  }

  kill({ id, functionName }: Invocation, where: string): void {
    if (this.#dead.size >= MOST_DEAD) this.#dead.clear();
    this.#dead.add(id);
    this.#running.get(id)?.kill(new Killed(functionName, where));
  }

  get running(): number {
    return this.#running.size;
  }
}

function begin(functionName: string): Entry {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  const counts = new Map<object, number>();
  const count = (kind: object) => {
    const next = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, next);
    return next;
  };
  const invocation = { id: randomBytes(8).toString('hex'), functionName, killed: promise, count };
  return { invocation, kill: reject };
}

const idOf = (traceHeader: string | undefined) => /Parent=([0-9a-f]{16})/.exec(traceHeader ?? '')?.[1] ?? '';
