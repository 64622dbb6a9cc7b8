import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalEventSourceMapping } from '../assembly/model.ts';
import type { Faults } from '../faults/faults.ts';
import { TooManyRequests } from '../lambda/invoker.ts';
import type { Invoker } from '../lambda/invoker.ts';
import { failureMessage } from './failure-message.ts';
import { processBatch } from './stream-batch.ts';
import type { GiveUpReason } from './stream-batch.ts';
import type { StreamRecord } from './stream-client.ts';

export interface StreamDeliveryOptions {
  readonly mapping: LocalEventSourceMapping;
  readonly tableName: string;
  readonly region: string;
  readonly invoker: Invoker;
  readonly faults: Faults;
  /** Brings what was given up to the on-failure destination, with the records for destinations that take them. */
  readonly onGivenUp: (
    destinationArn: string,
    message: object,
    records: readonly StreamRecord[],
  ) => Promise<void>;
  /** A batch failed or records were given up; `reason` is for people. */
  readonly onFailure: (reason: string) => void;
}

const THROTTLED_PAUSE_MS = 100;
const FIRST_RETRY_MS = 25;
const LONGEST_RETRY_MS = 1000;
/** After so many tries a batch counts as stuck, and whoever waits for rest no longer waits for it. */
const STUCK_AFTER_TRIES = 8;

/** Brings batches of a table's stream to their function, and what it keeps refusing to the on-failure destination. */
export class StreamDelivery {
  readonly #options: StreamDeliveryOptions;
  readonly #stuck = new Set<object>();

  constructor(options: StreamDeliveryOptions) {
    this.#options = options;
  }

  /** How many batches fail again and again. */
  get stuck(): number {
    return this.#stuck.size;
  }

  /** Never rejects: what goes wrong is reported. */
  async process(shard: string, batch: readonly StreamRecord[]): Promise<void> {
    const { faults, mapping, tableName, onFailure } = this.#options;
    const fault = faults.delivery(`function ${mapping.functionName}`);
    const giveUp = (records: readonly StreamRecord[], why: GiveUpReason, tries: number) =>
      this.#giveUp(shard, records, why, tries);
    try {
      if (fault.drop) return await giveUp(batch, 'RetryAttemptsExhausted', 0);
      if (fault.delayMs > 0) await sleep(fault.delayMs);
      for (let copy = 0; copy < fault.copies; copy++) {
        const invoke = (records: readonly StreamRecord[]) => this.#invoke(records);
        await processBatch(batch, mapping, {
          invoke,
          giveUp,
          pause: (tries) => this.#pause(batch, tries),
          now: Date.now,
        });
      }
    } catch (error) {
      onFailure(`stream of ${tableName}: ${String(error)}`);
    } finally {
      this.#stuck.delete(batch);
    }
  }

  async #pause(batch: object, tries: number): Promise<void> {
    if (tries >= STUCK_AFTER_TRIES) this.#stuck.add(batch);
    await sleep(Math.min(FIRST_RETRY_MS * 2 ** (tries - 1), LONGEST_RETRY_MS), undefined, { ref: false });
  }

  async #invoke(batch: readonly StreamRecord[]): Promise<unknown> {
    const { mapping, tableName, region, invoker, onFailure } = this.#options;
    const place = { eventSourceARN: mapping.eventSourceArn, awsRegion: region };
    const event = { Records: batch.map((record) => ({ ...record, ...place })) };
    for (;;) {
      try {
        return await invoker.invoke(mapping.functionName, event, { source: `stream:${tableName}` });
      } catch (error) {
        if (!(error instanceof TooManyRequests)) {
          onFailure(
            `${mapping.functionName} failed on ${batch.length} records of ${tableName}: ${String(error)}`,
          );
          throw error;
        }
        await sleep(THROTTLED_PAUSE_MS);
      }
    }
  }

  async #giveUp(
    shard: string,
    batch: readonly StreamRecord[],
    why: GiveUpReason,
    tries: number,
  ): Promise<void> {
    const { mapping, tableName, onGivenUp, onFailure } = this.#options;
    onFailure(
      `${mapping.functionName} gave up ${batch.length} records of ${tableName} after ${tries} tries: ${why}`,
    );
    if (mapping.onFailureArn === undefined) return;
    await onGivenUp(mapping.onFailureArn, failureMessage({ mapping, shard, batch, why, tries }), batch);
  }
}
