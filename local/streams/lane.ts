import type { StreamRecord } from './stream-client.ts';

export interface LaneOptions {
  readonly batchSize: number;
  /** How long a batch may wait to become full. */
  readonly windowMs: number;
  /** Must not reject. */
  readonly process: (batch: readonly StreamRecord[]) => Promise<void>;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

/** Records of one shard that keep their order: a batch begins when the one before it is done. */
export class Lane {
  readonly #options: LaneOptions;
  readonly #backlog: StreamRecord[] = [];
  #isWorking = false;

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  get isIdle(): boolean {
    return !this.#isWorking;
  }

  get backlog(): number {
    return this.#backlog.length;
  }

  push(record: StreamRecord): void {
    this.#backlog.push(record);
    if (this.#isWorking) return;
    this.#isWorking = true;
    void this.#work();
  }

  async #work(): Promise<void> {
    // What is pushed in the same turn belongs to the same batch.
    await Promise.resolve();
    const { batchSize, windowMs, process, sleep } = this.#options;
    while (this.#backlog.length > 0) {
      if (windowMs > 0 && this.#backlog.length < batchSize) await sleep(windowMs);
      await process(this.#backlog.splice(0, batchSize));
    }
    this.#isWorking = false;
  }
}
