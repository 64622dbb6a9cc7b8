import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalEventSourceMapping, LocalQueue } from '../assembly/model.ts';
import type { MovableClock } from '../clock/clock.ts';
import { failedIdentifiers } from '../event-delivery/batch-answer.ts';
import type { Faults } from '../faults/faults.ts';
import { TooManyRequests } from '../lambda/invoker.ts';
import type { Invoker } from '../lambda/invoker.ts';
import { ServiceRefusal } from '../net/json-service.ts';
import type { Emulator } from './emulator.ts';
import type { Message, QueueClient } from './queue-client.ts';
import { messageFilter, queueEvent } from './queue-event.ts';

export interface QueueDeliveryOptions {
  readonly mapping: LocalEventSourceMapping;
  readonly queue: LocalQueue;
  readonly region: string;
  readonly client: QueueClient;
  readonly emulator: Emulator;
  readonly invoker: Invoker;
  readonly clock: MovableClock;
  readonly faults: Faults;
  /** A batch failed, or polling did; `reason` is for people. */
  readonly onFailure: (reason: string) => void;
}

const THROTTLED_PAUSE_MS = 100;

/**
 * Brings batches of messages to their function. What succeeded is deleted; what failed stays invisible for the queue's
 * visibility timeout, counted on the movable clock, and after `maxReceiveCount` the queue moves it to its dead-letter queue.
 */
export class QueueDelivery {
  readonly #options: QueueDeliveryOptions;
  readonly #passes: (message: Message) => boolean;
  /** Ids of failed messages that wait for their visibility timeout. */
  readonly #waiting = new Set<string>();
  #stopped = false;

  constructor(options: QueueDeliveryOptions) {
    this.#options = options;
    this.#passes = messageFilter(options.mapping.filters);
  }

  /** How many failed messages wait for their visibility timeout. */
  get waiting(): number {
    return this.#waiting.size;
  }

  stop(): void {
    this.#stopped = true;
  }

  async process(received: readonly Message[]): Promise<void> {
    const { client, queue, faults, mapping } = this.#options;
    const batch = received.filter(this.#passes);
    const receivedAt = this.#options.clock.now();
    await client.remove(
      queue.url,
      received.filter((message) => !batch.includes(message)),
    );
    if (batch.length === 0) return;
    const fault = faults.delivery(`function ${mapping.functionName}`);
    if (fault.drop) return this.#drop(batch);
    if (fault.delayMs > 0) await sleep(fault.delayMs);
    const order = fault.holdBack && !queue.fifo ? batch.toReversed() : batch;
    let failed = await this.#invoke(order);
    for (let copy = 1; copy < fault.copies && failed.length === 0; copy++) failed = await this.#invoke(order);
    await client.remove(
      queue.url,
      batch.filter((message) => !failed.includes(message)),
    );
    for (const message of failed) this.#retryLater(message, receivedAt);
  }

  /** The messages that failed: all when the function did, some when it says so. */
  async #invoke(batch: readonly Message[]): Promise<readonly Message[]> {
    const { mapping, queue, region, onFailure } = this.#options;
    const event = queueEvent(batch, { arn: queue.arn, region });
    try {
      const answer = await this.#unthrottled(event);
      if (!mapping.reportBatchItemFailures) return [];
      const failed = failedIdentifiers(
        answer,
        batch.map(({ messageId }) => messageId),
      );
      return batch.filter(({ messageId }) => failed.includes(messageId));
    } catch (error) {
      onFailure(
        `${mapping.functionName} failed on ${batch.length} messages of ${queue.name}: ${String(error)}`,
      );
      return batch;
    }
  }

  /** Beyond its reserved concurrency a function is asked again a little later. */
  async #unthrottled(event: object): Promise<unknown> {
    const { mapping, queue, invoker } = this.#options;
    for (;;) {
      try {
        return await invoker.invoke(mapping.functionName, event, { source: `queue:${queue.name}` });
      } catch (error) {
        if (!(error instanceof TooManyRequests) || this.#stopped) throw error;
        await sleep(THROTTLED_PAUSE_MS);
      }
    }
  }

  #retryLater(message: Message, receivedAt: number): void {
    const { clock, queue, client } = this.#options;
    this.#waiting.add(message.messageId);
    clock.schedule({
      id: `message ${message.messageId} of queue ${queue.name} is visible again`,
      dueAt: receivedAt + queue.visibilityTimeoutSeconds * 1000,
      run: async () => {
        this.#waiting.delete(message.messageId);
        await client.changeVisibility(queue.url, message, 0).catch((error: unknown) => {
          if (!isVisibleAlready(error)) throw error;
        });
      },
    });
  }

  /** As if every receive had failed: into the dead-letter queue, or gone where there is none. */
  async #drop(batch: readonly Message[]): Promise<void> {
    const { client, emulator, queue } = this.#options;
    const deadLetters = queue.redrive?.deadLetterArn.split(':').at(-1);
    for (const message of batch) {
      if (deadLetters !== undefined)
        emulator.send(deadLetters, message.body, { messageGroupId: groupOf(message, queue) });
    }
    await client.remove(queue.url, batch);
  }
}

/** The queue's own timeout came first, and the receipt is void. */
const isVisibleAlready = (error: unknown) =>
  error instanceof ServiceRefusal && error.code === 'MessageNotInflight';

const groupOf = (message: Message, { fifo }: LocalQueue) =>
  fifo ? (message.attributes['MessageGroupId'] ?? 'dropped') : undefined;
