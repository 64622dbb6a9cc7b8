import { setTimeout as sleep } from 'node:timers/promises';
import type { Lane } from './lane.ts';
import { isGone, sequenceNumber } from './stream-client.ts';
import type { Position, StreamRecord, Streams } from './stream-client.ts';

export interface ShardReaderOptions {
  readonly client: Streams;
  readonly streamArn: string;
  readonly shard: string;
  readonly start: Position;
  readonly lanes: readonly Lane[];
  /** Undefined for records that the mapping's filters leave out. */
  readonly laneOf: (record: StreamRecord) => Lane | undefined;
}

/** So many records wait for the function before the reader stops reading. */
const MOST_WAITING = 2000;
const WAITING_PAUSE_MS = 10;

/** Reads one shard from its start to its end and hands the records to lanes, in order. */
export class ShardReader {
  readonly #options: ShardReaderOptions;
  #iterator: string | undefined;
  #position: Position;
  #ended = false;

  constructor(options: ShardReaderOptions) {
    this.#options = options;
    this.#position = options.start;
  }

  /** The shard is closed, read to its end, and all its records are done. */
  get isDone(): boolean {
    return this.#ended && this.busyLanes === 0;
  }

  get busyLanes(): number {
    return this.#options.lanes.filter((lane) => !lane.isIdle).length;
  }

  /** The number of the last record that was read and is done; undefined while any is under way. */
  get doneUpTo(): string | undefined {
    if (this.busyLanes > 0) return undefined;
    return typeof this.#position === 'object' && 'after' in this.#position ? this.#position.after : undefined;
  }

  /** Reads one page, once not too many records wait for the function, and returns how many it had. */
  async poll(): Promise<number> {
    while (this.#waiting() > MOST_WAITING) await sleep(WAITING_PAUSE_MS);
    if (this.#ended) return 0;
    try {
      return await this.#read();
    } catch (error) {
      if (!isGone(error)) throw error;
      this.#iterator = undefined;
      return 0;
    }
  }

  #waiting(): number {
    return this.#options.lanes.reduce((sum, lane) => sum + lane.backlog, 0);
  }

  async #read(): Promise<number> {
    const { client, streamArn, shard, laneOf } = this.#options;
    this.#iterator ??= await client.iterator(streamArn, shard, this.#position);
    const { records, next } = await client.page(this.#iterator);
    for (const record of records) {
      laneOf(record)?.push(record);
      this.#position = { after: sequenceNumber(record) };
    }
    this.#iterator = next;
    this.#ended = next === undefined;
    return records.length;
  }
}
