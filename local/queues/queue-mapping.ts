import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from './queue-client.ts';
import { QueueDelivery } from './queue-delivery.ts';
import type { QueueDeliveryOptions } from './queue-delivery.ts';

/** Lambda begins with five pollers, and a batch a poller; more only under load. */
const CONCURRENT_BATCHES = 5;
const LONG_POLL_SECONDS = 20;
/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html */
const MOST_OF_A_RECEIVE = 10;
const BROKEN_PAUSE_MS = 500;
/** Between two looks while a window is open. */
const WINDOW_PAUSE_MS = 50;

/** Polls a queue for a function, and has as many batches under way as the mapping allows. */
export class QueueMapping {
  readonly #options: QueueDeliveryOptions;
  readonly #delivery: QueueDelivery;
  readonly #limit: number;
  readonly #running = new Set<Promise<void>>();
  #gathered = 0;
  #stopped = false;

  constructor(options: QueueDeliveryOptions) {
    this.#options = options;
    this.#delivery = new QueueDelivery(options);
    this.#limit = options.mapping.maximumConcurrency ?? CONCURRENT_BATCHES;
  }

  /** Nothing to do now: delayed messages and failed ones that wait do not count. */
  get isIdle(): boolean {
    const { visible, inFlight } = this.#options.emulator.state(this.#options.queue.name);
    return (
      this.#running.size === 0 && this.#gathered === 0 && visible === 0 && inFlight <= this.#delivery.waiting
    );
  }

  async run(): Promise<void> {
    while (!this.#stopped) {
      try {
        if (this.#running.size >= this.#limit) await Promise.race(this.#running);
        const batch = await this.#gather();
        if (batch.length > 0) this.#start(batch);
      } catch (error) {
        if (this.#stopped) return;
        this.#options.onFailure(`polling ${this.#options.queue.name}: ${String(error)}`);
        await sleep(BROKEN_PAUSE_MS);
      }
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#delivery.stop();
  }

  /**
   * One batch: what is there at once, or with a window what comes until the batch is full or the window over. A batch that
   * takes more than one receive also waits for the one under way, so that batches grow with the load.
   */
  async #gather(): Promise<readonly Message[]> {
    const { batchSize, windowSeconds } = this.#options.mapping;
    const isLarge = batchSize > MOST_OF_A_RECEIVE;
    const batch = [...(await this.#receive(batchSize, LONG_POLL_SECONDS))];
    const until = Date.now() + windowSeconds * 1000;
    this.#gathered = batch.length;
    try {
      while (batch.length > 0 && batch.length < batchSize && !this.#stopped) {
        if (!isLarge && Date.now() >= until) break;
        const more = await this.#receive(batchSize - batch.length, 0);
        batch.push(...more);
        this.#gathered = batch.length;
        if (more.length > 0) continue;
        const left = until - Date.now();
        // A long poll takes whole seconds, and would stretch the window by one.
        if (left > 0) await sleep(Math.min(WINDOW_PAUSE_MS, left));
        else if (isLarge && this.#running.size > 0) await Promise.race(this.#running);
        else break;
      }
      return batch;
    } finally {
      this.#gathered = 0;
    }
  }

  #receive(most: number, waitSeconds: number): Promise<readonly Message[]> {
    const { client, queue } = this.#options;
    return client.receive(queue.url, { most: Math.min(most, MOST_OF_A_RECEIVE), waitSeconds });
  }

  #start(batch: readonly Message[]): void {
    const run = this.#delivery
      .process(batch)
      .catch((error: unknown) =>
        this.#options.onFailure(`queue ${this.#options.queue.name}: ${String(error)}`),
      )
      .finally(() => this.#running.delete(run));
    this.#running.add(run);
  }
}
