import type { Timer } from './timetable.ts';

/** The instants up to the end of the move at which a timer runs when the clock is moved, and how many were left out. */
interface Plan {
  readonly times: readonly number[];
  readonly leftOut: number;
}

/** The plan of every timer met while the clock moves; timers made on the way get theirs when they are met. */
export class Plans {
  readonly #plans = new Map<string, { plan: Plan; used: number; dueAt: number }>();
  readonly #until: number;
  readonly #most: number;

  constructor(until: number, most: number) {
    this.#until = until;
    this.#most = most;
  }

  dueAt(timer: Timer): number {
    const { plan: found, used } = this.#planOf(timer);
    return found.times[used] ?? Infinity;
  }

  done(timer: Timer, dueAt: number): void {
    const entry = this.#planOf(timer);
    const next = timer.repeat?.(dueAt) ?? Infinity;
    this.#plans.set(timer.id, { ...entry, used: entry.used + 1, dueAt: next });
  }

  leftOut(): Record<string, number> {
    const thinned = [...this.#plans].filter(([, entry]) => entry.plan.leftOut > 0);
    return Object.fromEntries(thinned.map(([id, entry]) => [id, entry.plan.leftOut]));
  }

  /** A timer that was replaced in the meantime has another due time and gets a new plan. */
  #planOf(timer: Timer) {
    const known = this.#plans.get(timer.id);
    if (known && known.dueAt === timer.dueAt) return known;
    const made = { plan: plan(timer, this.#until, this.#most), used: 0, dueAt: timer.dueAt };
    this.#plans.set(timer.id, made);
    return made;
  }
}

const MOST_OCCURRENCES = 1_000_000;

/**
 * A sweep that runs each minute falls due 4,320 times in three days. When that is more than `most`, it runs `most` times,
 * evenly spread, always at its last due time: what it would have found earlier it finds then.
 */
function plan(timer: Timer, until: number, most: number): Plan {
  const all = occurrences(timer, until);
  if (all.length <= most) return { times: all, leftOut: 0 };
  const pick = (index: number) => all[Math.ceil(((index + 1) * all.length) / most) - 1];
  const times = Array.from({ length: most }, (_, index) => pick(index)).filter((time) => time !== undefined);
  return { times, leftOut: all.length - times.length };
}

const occurrences = (timer: Timer, until: number): number[] => {
  const times: number[] = [];
  let due: number | undefined = timer.dueAt;
  while (due !== undefined && due <= until) {
    times.push(due);
    if (times.length > MOST_OCCURRENCES)
      throw new RangeError(`${timer.id} is due more than a million times; move the clock by less`);
    due = timer.repeat?.(due);
  }
  return times;
};
