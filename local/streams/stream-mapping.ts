import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalTable } from '../assembly/model.ts';
import { matcher } from '../bus/pattern.ts';
import { isPrimingRecord } from '../engine/priming.ts';
import { Lane } from './lane.ts';
import { laneIndex } from './lane-index.ts';
import { ShardReader } from './shard-reader.ts';
import type { Position, StreamRecord, Streams } from './stream-client.ts';
import { StreamDelivery } from './stream-delivery.ts';
import type { StreamDeliveryOptions } from './stream-delivery.ts';
import { Wake } from './wake.ts';

export interface StreamMappingOptions extends Omit<StreamDeliveryOptions, 'tableName'> {
  readonly table: LocalTable;
  readonly client: Streams;
  /** Where reading of a shard went on at, from an earlier start. */
  readonly checkpoint?: (shard: string) => string | undefined;
}

/**
 * Brings a table's changes to a function, in order per shard (per partition key with ParallelizationFactor). Reads as soon
 * as the checking proxy has seen a write, and now and then for writes that came another way.
 */
export class StreamMapping {
  readonly #options: StreamMappingOptions;
  readonly #passes: (record: StreamRecord) => boolean;
  readonly #wake = new Wake();
  readonly #readers = new Map<string, ShardReader>();
  readonly #delivery: StreamDelivery;
  #streamArn = '';
  /** How many shards were done when shards were last looked for. */
  #done = 0;
  #stopped = false;
  /** Where to go on in each shard after the database was started again. */
  #resume: Readonly<Record<string, string>> = {};
  #isEmptied = false;

  constructor(options: StreamMappingOptions) {
    this.#options = options;
    this.#delivery = new StreamDelivery({ ...options, tableName: options.table.name });
    const filters = options.mapping.filters.map(matcher);
    this.#passes = (record) => filters.length === 0 || filters.some((matches) => matches(record));
  }

  get tableName(): string {
    return this.#options.table.name;
  }

  /** Nothing to read that anyone knows of, and nothing under way but batches that fail again and again. */
  get isIdle(): boolean {
    const busy = [...this.#readers.values()].reduce((sum, reader) => sum + reader.busyLanes, 0);
    return this.#wake.isQuiet && busy <= this.#delivery.stuck;
  }

  /** The table was written to, or someone wants to be sure that nothing is left to read. */
  wake(): void {
    this.#wake.call();
  }

  /** How far each shard is read and done; a later start goes on there. */
  checkpoints(): Readonly<Record<string, string>> {
    const read = [...this.#readers].flatMap(([shard, reader]) =>
      reader.doneUpTo === undefined ? [] : [[shard, reader.doneUpTo] as const],
    );
    return Object.fromEntries(read);
  }

  /** The database was started again: with its data, reading goes on where it was; without, at the beginning. */
  reopen({ isEmpty }: { readonly isEmpty: boolean }): void {
    this.#resume = isEmpty ? {} : { ...this.#resume, ...this.checkpoints() };
    this.#readers.clear();
    this.#streamArn = '';
    this.#done = 0;
    this.#isEmptied ||= isEmpty;
    this.#wake.call();
  }

  async run(): Promise<void> {
    while (!this.#stopped) {
      const asked = this.#wake.begin();
      const found = await this.#pollAll().catch((error: unknown) => this.#failed(error));
      await this.#wake.rest(asked, found);
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#wake.call();
  }

  /** Reads these records of a shard again and brings them to the function: what was given up gets another chance. */
  async redrive({ shard, first, last }: { shard: string; first: string; last: string }): Promise<number> {
    const { client } = this.#options;
    const page = await client.page(await client.iterator(this.#streamArn, shard, { at: first }));
    const end = page.records.findIndex((record) => record.dynamodb['SequenceNumber'] === last);
    const again = page.records.slice(0, end + 1).filter(this.#passes);
    await this.#delivery.process(shard, again);
    return again.length;
  }

  #failed(error: unknown): number {
    if (!this.#stopped) this.#options.onFailure(`reading the stream of ${this.tableName}: ${String(error)}`);
    return 0;
  }

  async #pollAll(): Promise<number> {
    const done = [...this.#readers.values()].filter((reader) => reader.isDone).length;
    if (this.#readers.size === 0 || done > this.#done) await this.#findShards();
    this.#done = done;
    const found = await Promise.all([...this.#readers.values()].map((reader) => reader.poll()));
    return found.reduce((sum, count) => sum + count, 0);
  }

  /** A shard begins when its parent is done: an item's changes may go on in the child. */
  async #findShards(): Promise<void> {
    const { client, table, mapping } = this.#options;
    const isFirst = this.#readers.size === 0;
    this.#streamArn ||= await client.streamOf(table.name);
    const shards = await client.shards(this.#streamArn);
    for (const { id, parent } of shards) {
      const parentIsDone =
        parent === undefined ||
        !shards.some((shard) => shard.id === parent) ||
        this.#readers.get(parent)?.isDone;
      if (this.#readers.has(id) || !parentIsDone) continue;
      const start: Position = this.#startOf(id) ?? (isFirst ? mapping.startingPosition : 'TRIM_HORIZON');
      this.#readers.set(id, this.#reader(id, start));
    }
  }

  #startOf(shard: string): Position | undefined {
    if (this.#isEmptied) return 'TRIM_HORIZON';
    const after = this.#resume[shard] ?? this.#options.checkpoint?.(shard);
    return after === undefined ? undefined : { after };
  }

  #reader(shard: string, start: Position): ShardReader {
    const { client, mapping, table } = this.#options;
    const process = (batch: readonly StreamRecord[]) => this.#delivery.process(shard, batch);
    const { batchSize, windowSeconds, parallelization } = mapping;
    const lanes = Array.from(
      { length: parallelization },
      () => new Lane({ batchSize, windowMs: windowSeconds * 1000, process, sleep }),
    );
    const laneOf = (record: StreamRecord) =>
      !isPrimingRecord(keysOf(record)) && this.#passes(record)
        ? lanes[laneIndex(record, table, lanes.length)]
        : undefined;
    return new ShardReader({ client, streamArn: this.#streamArn, shard, start, lanes, laneOf });
  }
}

const keysOf = ({ dynamodb }: StreamRecord) =>
  dynamodb['Keys'] as Readonly<Record<string, { readonly S?: string }>> | undefined;
