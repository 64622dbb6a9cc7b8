import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalEventSourceMapping } from '../assembly/model.ts';

type Kept = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How far each mapping has read, kept in the data folder (when there is one) beside the tables themselves. */
export class StreamPositions {
  readonly #file: string | undefined;
  readonly #kept: Kept;

  constructor(dataDir: string | undefined) {
    this.#file = dataDir && join(dataDir, 'stream-positions.json');
    this.#kept =
      this.#file && existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8')) as Kept) : {};
    if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  }

  /** The number of the last record of the shard that the mapping was done with. */
  read(mapping: LocalEventSourceMapping, shard: string): string | undefined {
    return this.#kept[nameOf(mapping)]?.[shard];
  }

  save(
    read: readonly {
      readonly mapping: LocalEventSourceMapping;
      readonly shards: Readonly<Record<string, string>>;
    }[],
  ): void {
    if (this.#file === undefined) return;
    const merged = read.map(
      ({ mapping, shards }) => [nameOf(mapping), { ...this.#kept[nameOf(mapping)], ...shards }] as const,
    );
    writeFileSync(this.#file, JSON.stringify(Object.fromEntries(merged), undefined, 2));
  }
}

const nameOf = ({ stack, logicalId }: LocalEventSourceMapping) => `${stack}/${logicalId}`;
