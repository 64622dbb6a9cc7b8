import { durationMs } from '#shared/time/duration.ts';
import { Plans } from './thinning.ts';
import { Timetable } from './timetable.ts';
import type { Timer } from './timetable.ts';

/** What moving the clock did: every timer that ran, in order, and the repetitions left out. */
export interface Advance {
  readonly from: string;
  readonly to: string;
  readonly ran: readonly { readonly id: string; readonly dueAt: string }[];
  readonly leftOut: Readonly<Record<string, number>>;
}

export interface ClockOptions {
  /** Waits until everything a timer set off has come to rest. */
  readonly settle: () => Promise<unknown>;
  /** A timer failed; the clock goes on. */
  readonly onError: (timerId: string, error: unknown) => void;
  /** false: timers run only when the clock is moved, never by themselves. @default true */
  readonly ticking?: boolean;
}

/** setTimeout takes at most 2^31 - 1 ms; looking again each minute also notices a machine that slept. */
const LONGEST_SLEEP_MS = 60_000;
const MOST_REPEATS = 24;
/** A clock moved by more would work through a year of minutes for each schedule. */
const LONGEST_MOVE = 'P400D';
/** What falls due within a second runs together, as it would on AWS, whose timers are less exact than that. */
const TOGETHER_MS = 1000;

/**
 * The runner's clock, which can be moved forward and never back.
 *
 * It moves: schedules and scheduled rules, the time handlers see, tokens' `iat` and `exp`, the wait before an asynchronous
 * invocation or a failed queue message is tried again, delays of injected faults.
 * It does not move: `DelaySeconds` of a message, DynamoDB's TTL, timeouts of functions, batch windows, SigV4 dates.
 */
export class MovableClock {
  readonly #timetable = new Timetable();
  readonly #options: ClockOptions;
  #offsetMs = 0;
  #sleep: NodeJS.Timeout | undefined;
  /** The due time of the timer that the alarm is set for. */
  #alarmFor = Infinity;
  #work: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(options: ClockOptions) {
    this.#options = options;
  }

  /** How far it stands from the machine's clock. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** Epoch milliseconds. */
  now(): number {
    return Date.now() + this.#offsetMs;
  }

  /** Adds a timer, or replaces the one with the same id. */
  schedule(timer: Timer): void {
    this.#timetable.add(timer);
    if (timer.dueAt < this.#alarmFor) this.#setAlarm(timer);
  }

  /** The alarm stays as it is: one that finds nothing due does no harm. */
  cancel(id: string): void {
    this.#timetable.remove(id);
  }

  timers(): readonly Timer[] {
    return this.#timetable.list();
  }

  /**
   * Moves the clock by an ISO 8601 duration and runs what falls due, in order of due time, letting the effects of what
   * is due within a second come to rest before the next. Throws a RangeError on more than 400 days. A repeating timer runs at most `most` times (the last due time among them).
   */
  advance(duration: string, { most = MOST_REPEATS }: { most?: number } = {}): Promise<Advance> {
    const by = durationMs(duration);
    if (by > durationMs(LONGEST_MOVE))
      throw new RangeError(
        `the clock cannot move by ${duration} at once; at most ${LONGEST_MOVE} is allowed`,
      );
    const turn = this.#work.then(() => this.#advanceBy(by, most));
    this.#work = turn.catch(() => undefined);
    return turn;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#sleep);
  }

  async #advanceBy(by: number, most: number): Promise<Advance> {
    const from = this.now();
    const until = from + by;
    const ran: { id: string; dueAt: string }[] = [];
    const plans = new Plans(until, most);
    for (let due = this.#nextUntil(plans); due.length > 0; due = this.#nextUntil(plans)) {
      this.#moveTo(Math.max(...due.map(({ dueAt }) => dueAt)));
      for (const { timer, dueAt } of due) plans.done(timer, dueAt);
      await Promise.all(due.map(({ timer, dueAt }) => this.#run(timer, dueAt)));
      await this.#options.settle();
      ran.push(...due.map(({ timer, dueAt }) => ({ id: timer.id, dueAt: iso(dueAt) })));
    }
    this.#moveTo(until);
    this.#setAlarm();
    return { from: iso(from), to: iso(this.now()), ran, leftOut: plans.leftOut() };
  }

  #nextUntil(plans: Plans): readonly { timer: Timer; dueAt: number }[] {
    const timers = this.#timetable.firstWithin(TOGETHER_MS, (timer) => plans.dueAt(timer));
    return timers
      .map((timer) => ({ timer, dueAt: plans.dueAt(timer) }))
      .filter(({ dueAt }) => dueAt < Infinity);
  }

  #moveTo(instant: number): void {
    this.#offsetMs = Math.max(this.#offsetMs, instant - Date.now());
  }

  async #run(timer: Timer, dueAt: number): Promise<void> {
    const next = timer.repeat?.(dueAt);
    if (next === undefined) this.#timetable.remove(timer.id);
    else this.#timetable.add({ ...timer, dueAt: next });
    try {
      await timer.run(dueAt);
    } catch (error) {
      this.#options.onError(timer.id, error);
    }
  }

  #setAlarm(first: Timer | undefined = this.#timetable.first()): void {
    clearTimeout(this.#sleep);
    this.#alarmFor = first?.dueAt ?? Infinity;
    if (!first || this.#stopped || this.#options.ticking === false) return;
    const wait = Math.min(Math.max(0, first.dueAt - this.now()), LONGEST_SLEEP_MS);
    this.#sleep = setTimeout(() => this.#tick(), wait).unref();
  }

  /** Waits its turn behind an advance that is under way, which may already have run what was due. */
  #tick(): void {
    this.#work = this.#work.then(() => this.#startDue()).finally(() => this.#setAlarm());
  }

  /** Starts everything due without waiting for it: one slow function delays no other, as on AWS. */
  #startDue(): void {
    for (
      let first = this.#timetable.first();
      first && first.dueAt <= this.now();
      first = this.#timetable.first()
    ) {
      if (this.#stopped) return;
      void this.#run(catchUp(first, this.now()), first.dueAt);
    }
  }
}

/** After a machine slept, a repeating timer runs once for all the times it missed. */
function catchUp(timer: Timer, now: number): Timer {
  const { repeat } = timer;
  return repeat ? { ...timer, repeat: (after) => repeat(Math.max(after, now)) } : timer;
}

const iso = (instant: number) => new Date(instant).toISOString();
