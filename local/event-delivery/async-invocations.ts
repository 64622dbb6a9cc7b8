import type { MovableClock } from '../clock/clock.ts';
import { TooManyRequests } from '../lambda/invoker.ts';
import type { Invoker } from '../lambda/invoker.ts';
import type { Activity } from './activity.ts';

export interface AsyncInvocationsOptions {
  readonly invoker: Invoker;
  readonly clock: MovableClock;
  readonly activity: Activity;
  /** A function failed; `reason` says whether it is tried again. */
  readonly onFailure: (reason: string) => void;
  /** A function failed for the last time. */
  readonly onGivenUp: (event: GivenUp) => void;
}

/** An asynchronous event that its function failed on every time. */
export interface GivenUp {
  readonly functionArn: string;
  readonly event: unknown;
  readonly error: unknown;
}

/** Lambda tries an asynchronous event three times, a minute and then two minutes after a failure. */
const WAITS_MS = [60_000, 120_000] as const;
const THROTTLED_WAIT_MS = 1000;

/** Invocations whose caller does not wait, as of rules and schedules; the waits pass on the movable clock. */
export class AsyncInvocations {
  readonly #options: AsyncInvocationsOptions;
  #count = 0;

  constructor(options: AsyncInvocationsOptions) {
    this.#options = options;
  }

  start(functionArn: string, event: unknown, source: string): void {
    this.#count += 1;
    this.#try({ id: `invocation ${this.#count} of ${functionArn}`, functionArn, event, source, tries: 0 });
  }

  #try(call: Call): void {
    const { activity, invoker } = this.#options;
    const { functionArn, event, source } = call;
    activity
      .track(() => invoker.invoke(functionArn, event, { source }))
      .catch((error: unknown) => this.#failed(call, error));
  }

  #failed(call: Call, error: unknown): void {
    const { clock, onFailure, onGivenUp } = this.#options;
    const isThrottled = error instanceof TooManyRequests;
    const wait = isThrottled ? THROTTLED_WAIT_MS : WAITS_MS[call.tries];
    onFailure(`${call.source}: ${String(error)}${wait === undefined ? '; given up' : ''}`);
    if (wait === undefined) return onGivenUp({ functionArn: call.functionArn, event: call.event, error });
    const run = () => this.#try({ ...call, tries: call.tries + (isThrottled ? 0 : 1) });
    clock.schedule({ id: call.id, dueAt: clock.now() + wait, run });
  }
}

interface Call {
  readonly id: string;
  readonly functionArn: string;
  readonly event: unknown;
  readonly source: string;
  readonly tries: number;
}
