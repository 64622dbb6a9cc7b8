import type { Assembly, LocalEventSourceMapping } from '../assembly/model.ts';
import type { MovableClock } from '../clock/clock.ts';
import type { Faults } from '../faults/faults.ts';
import type { Invoker } from '../lambda/invoker.ts';
import type { Emulator } from '../queues/emulator.ts';
import type { QueueClient } from '../queues/queue-client.ts';
import { QueueMapping } from '../queues/queue-mapping.ts';
import type { StreamClient, StreamRecord } from '../streams/stream-client.ts';
import { StreamMapping } from '../streams/stream-mapping.ts';
import { StreamPositions } from '../streams/stream-positions.ts';
import { mayRead } from './mapping-rights.ts';
import type { MappingRights } from './mapping-rights.ts';

export interface MappingsOptions extends MappingRights {
  readonly assembly: Assembly;
  readonly queueClient: QueueClient;
  readonly streamClient: StreamClient;
  readonly emulator: Emulator;
  readonly invoker: Invoker;
  readonly clock: MovableClock;
  readonly faults: Faults;
  readonly dataDir: string | undefined;
  readonly onFailure: (reason: string) => void;
}

/** Everything that polls for functions: queues and streams. */
export class Mappings {
  readonly #options: MappingsOptions;
  readonly #positions: StreamPositions;
  readonly #queues: readonly QueueMapping[];
  readonly #streams: ReadonlyMap<LocalEventSourceMapping, StreamMapping>;

  constructor(options: MappingsOptions) {
    this.#options = options;
    this.#positions = new StreamPositions(options.dataDir);
    const allowed = options.assembly.eventSourceMappings.filter(
      (mapping) => mapping.enabled && mayRead(mapping, options),
    );
    this.#queues = allowed.flatMap((mapping) => this.#queueMapping(mapping) ?? []);
    this.#streams = new Map(
      allowed.flatMap((mapping) => {
        const stream = this.#streamMapping(mapping);
        return stream ? [[mapping, stream] as const] : [];
      }),
    );
  }

  start(): void {
    for (const each of [...this.#queues, ...this.#streams.values()]) void each.run();
  }

  /** Streams first: asking a queue costs more. */
  get isIdle(): boolean {
    return [...this.#streams.values(), ...this.#queues].every((each) => each.isIdle);
  }

  /** Reads streams now: all, or those of the tables that were just written to. */
  wake(tables?: readonly string[]): void {
    for (const stream of this.#streams.values()) {
      if (tables === undefined || tables.includes(stream.tableName)) stream.wake();
    }
  }

  /** The database was started again, with its data or without. */
  reopenStreams(isEmpty: boolean): void {
    for (const stream of this.#streams.values()) stream.reopen({ isEmpty });
  }

  /** The stream mapping whose given-up records a queue holds. */
  streamOf(streamArn: string, onFailureArn: string): StreamMapping | undefined {
    const found = [...this.#streams].find(
      ([mapping]) => mapping.eventSourceArn === streamArn && mapping.onFailureArn === onFailureArn,
    );
    return found?.[1];
  }

  stop(): void {
    for (const each of [...this.#queues, ...this.#streams.values()]) each.stop();
    this.#positions.save(
      [...this.#streams].map(([mapping, stream]) => ({ mapping, shards: stream.checkpoints() })),
    );
  }

  #queueMapping(mapping: LocalEventSourceMapping): QueueMapping | undefined {
    const { assembly, queueClient: client, emulator, invoker, clock, faults, onFailure } = this.#options;
    const queue = assembly.queues.find(({ arn }) => arn === mapping.eventSourceArn);
    const { region } = assembly;
    return (
      queue &&
      new QueueMapping({ mapping, queue, region, client, emulator, invoker, clock, faults, onFailure })
    );
  }

  #streamMapping(mapping: LocalEventSourceMapping): StreamMapping | undefined {
    const { assembly, streamClient: client, invoker, faults, onFailure } = this.#options;
    const table = assembly.tables.find(({ streamArn }) => streamArn === mapping.eventSourceArn);
    if (!table) return undefined;
    return new StreamMapping({
      mapping,
      table,
      region: assembly.region,
      client,
      invoker,
      faults,
      onFailure,
      onGivenUp: (arn, message, records) => this.#onGivenUp(arn, message, records),
      checkpoint: (shard) => this.#positions.read(mapping, shard),
    });
  }

  /** Queues learn where the records are; buckets get the records too. */
  async #onGivenUp(arn: string, message: object, records: readonly StreamRecord[]): Promise<void> {
    const { emulator } = this.#options;
    const name = arn.split(':').at(-1) ?? '';
    if (arn.startsWith('arn:aws:sqs:')) return emulator.send(name, JSON.stringify(message));
    const payload = JSON.stringify({ Records: records });
    await emulator.putObject(
      name,
      `aws/lambda/${crypto.randomUUID()}.json`,
      JSON.stringify({ ...message, payload }),
    );
  }
}
