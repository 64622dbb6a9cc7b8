/** Counts work under way, so that whoever waits for rest can tell when there is none. */
export class Activity {
  #count = 0;

  get isIdle(): boolean {
    return this.#count === 0;
  }

  /** Counts the work until it ends, however it ends, and hands on its outcome. */
  async track<T>(work: () => Promise<T>): Promise<T> {
    this.#count += 1;
    try {
      return await work();
    } finally {
      this.#count -= 1;
    }
  }
}
