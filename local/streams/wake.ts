import { setTimeout as sleep } from 'node:timers/promises';

/** So many milliseconds lie between the beginnings of two polls, and one more for each record of the last second … */
const LEAST_INTERVAL_MS = 15;
/** … up to this: many writes are read in few pages, as on AWS, which polls a shard four times a second. */
const LONGEST_INTERVAL_MS = 150;
const SHORTEST_REST_MS = 25;
/** The checking proxy calls at each write; this is for writes that came another way. */
const LONGEST_REST_MS = 30_000;

/** Lets a poller rest: shortly after it found something, ever longer when it does not, and not at all when it is called. */
export class Wake {
  #calls = 0;
  #answered = -1;
  #isPolling = false;
  #restMs = SHORTEST_REST_MS;
  #began = 0;
  readonly #found: { readonly at: number; readonly count: number }[] = [];
  #rouse: (() => void) | undefined;

  /** Every call was followed by a poll that found nothing. */
  get isQuiet(): boolean {
    return !this.#isPolling && this.#answered === this.#calls;
  }

  call(): void {
    this.#calls += 1;
    this.#rouse?.();
  }

  /** A poll begins; give the number to `rest`. */
  begin(): number {
    this.#isPolling = true;
    this.#began = Date.now();
    return this.#calls;
  }

  /** A poll ended. Resolves when it is time for the next: soon when it found something or was called meanwhile. */
  async rest(asked: number, found: number): Promise<void> {
    this.#isPolling = false;
    if (found > 0) {
      this.#restMs = SHORTEST_REST_MS;
      this.#answered = -1;
      this.#found.push({ at: Date.now(), count: found });
      return this.#interval();
    }
    this.#answered = asked;
    if (asked !== this.#calls) return this.#interval();
    await this.#sleep(this.#restMs);
    await this.#interval();
    this.#restMs = Math.min(this.#restMs * 2, LONGEST_REST_MS);
  }

  async #interval(): Promise<void> {
    const interval = Math.min(LEAST_INTERVAL_MS + this.#lastSecond(), LONGEST_INTERVAL_MS);
    const left = this.#began + interval - Date.now();
    if (left > 0) await sleep(left);
  }

  #lastSecond(): number {
    while ((this.#found[0]?.at ?? Infinity) < Date.now() - 1000) this.#found.shift();
    return this.#found.reduce((sum, { count }) => sum + count, 0);
  }

  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#rouse?.(), milliseconds);
      this.#rouse = () => {
        clearTimeout(timer);
        this.#rouse = undefined;
        resolve();
      };
    });
  }
}
