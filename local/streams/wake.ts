import { setTimeout as sleep } from 'node:timers/promises';

/** Under a stream of writes, so many milliseconds lie between the beginnings of two polls. */
const LEAST_INTERVAL_MS = 15;
const SHORTEST_REST_MS = 25;
const LONGEST_REST_MS = 1000;

/** Lets a poller rest: shortly after it found something, ever longer when it does not, and not at all when it is called. */
export class Wake {
  #calls = 0;
  #answered = -1;
  #isPolling = false;
  #restMs = SHORTEST_REST_MS;
  #began = 0;
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

  /** A poll ended. Resolves when it is time for the next: at once when it found something or was called meanwhile. */
  async rest(asked: number, found: number): Promise<void> {
    this.#isPolling = false;
    if (found > 0) {
      this.#restMs = SHORTEST_REST_MS;
      this.#answered = -1;
      return;
    }
    this.#answered = asked;
    if (asked !== this.#calls) return this.#interval();
    await this.#sleep(this.#restMs);
    await this.#interval();
    this.#restMs = Math.min(this.#restMs * 2, LONGEST_REST_MS);
  }

  async #interval(): Promise<void> {
    const left = this.#began + LEAST_INTERVAL_MS - Date.now();
    if (left > 0) await sleep(left);
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
