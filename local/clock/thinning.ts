import type { Timer } from './timetable.ts';

/** The instants up to `until` at which a timer runs when the clock is moved, and how many were left out. */
export interface Plan {
  readonly times: readonly number[];
  readonly leftOut: number;
}

const MOST_OCCURRENCES = 1_000_000;

/**
 * A sweep that runs each minute falls due 4,320 times in three days. When that is more than `most`, it runs `most` times,
 * evenly spread, always at its last due time: what it would have found earlier it finds then.
 */
export function plan(timer: Timer, until: number, most: number): Plan {
  const all = occurrences(timer, until);
  if (all.length <= most) return { times: all, leftOut: 0 };
  const pick = (index: number) => all[Math.ceil(((index + 1) * all.length) / most) - 1];
  const times = Array.from({ length: most }, (_, index) => pick(index)).filter((time) => time !== undefined);
  return { times, leftOut: all.length - times.length };
}

function occurrences(timer: Timer, until: number): number[] {
  const times: number[] = [];
  let due: number | undefined = timer.dueAt;
  while (due !== undefined && due <= until) {
    times.push(due);
    if (times.length > MOST_OCCURRENCES)
      throw new RangeError(`${timer.id} falls due over a million times; move the clock less`);
    due = timer.repeat?.(due);
  }
  return times;
}
