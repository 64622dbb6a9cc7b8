/** Something that falls due on the movable clock: once, or again and again. */
export interface Timer {
  /** Unique; adding a timer with the same id replaces the earlier one. */
  readonly id: string;
  /** Epoch milliseconds on the movable clock. */
  readonly dueAt: number;
  /** Receives the instant it was due at, which may lie a little before `now()`. */
  readonly run: (dueAt: number) => unknown;
  /** The first due instant after the given one; absent or undefined on a timer that runs once. */
  readonly repeat?: (after: number) => number | undefined;
}

/** The timers that wait, in order of due time; timers due together keep the order in which they were added. */
export class Timetable {
  readonly #timers = new Map<string, { timer: Timer; order: number }>();
  #added = 0;

  add(timer: Timer): void {
    this.#timers.set(timer.id, { timer, order: this.#added++ });
  }

  remove(id: string): void {
    this.#timers.delete(id);
  }

  /** The earliest timer, judged by `dueAt` or by the instant `at` names for it. */
  first(at: (timer: Timer) => number = (timer) => timer.dueAt): Timer | undefined {
    let best: { timer: Timer; order: number; due: number } | undefined;
    for (const { timer, order } of this.#timers.values()) {
      const due = at(timer);
      if (!best || due < best.due || (due === best.due && order < best.order)) best = { timer, order, due };
    }
    return best?.timer;
  }

  list(): Timer[] {
    return [...this.#timers.values()].map(({ timer }) => timer).sort((a, b) => a.dueAt - b.dueAt);
  }
}
