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
  readonly #timers = new Map<string, Timer>();

  add(timer: Timer): void {
    this.#timers.delete(timer.id);
    this.#timers.set(timer.id, timer);
  }

  remove(id: string): void {
    this.#timers.delete(id);
  }

  /** The earliest timer. */
  first(): Timer | undefined {
    let earliest: Timer | undefined;
    for (const timer of this.#timers.values()) {
      if (!earliest || timer.dueAt < earliest.dueAt) earliest = timer;
    }
    return earliest;
  }

  /** The timers due within `span` milliseconds of the earliest, in order, each judged by the instant `at` names for it. */
  firstWithin(span: number, at: (timer: Timer) => number): readonly Timer[] {
    const inOrder = this.#inOrder(at);
    const earliest = inOrder[0] ? at(inOrder[0]) : Infinity;
    return inOrder.filter((timer) => at(timer) < earliest + span);
  }

  list(): readonly Timer[] {
    return this.#inOrder((timer) => timer.dueAt);
  }

  /** A sort keeps the order of those due together, and a map the order in which they were added. */
  #inOrder(at: (timer: Timer) => number): readonly Timer[] {
    const due = [...this.#timers.values()].map((timer) => ({ timer, at: at(timer) }));
    return due.sort((a, b) => a.at - b.at).map(({ timer }) => timer);
  }
}
