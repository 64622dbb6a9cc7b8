import type { LocalTable } from '../assembly/model.ts';

export interface QuietStreamsOptions {
  readonly tables: readonly LocalTable[];
  /** Gives the table's stream a record of today. */
  readonly prime: (table: LocalTable) => Promise<void>;
  readonly onPrimed: (tableNames: readonly string[]) => void;
  readonly onError: (error: unknown) => void;
}

/** After so many writes the engine would scan as many records at each poll of a stream without any of them. */
const WRITES_BETWEEN = 500;

/** Counts writes, and primes the streams of tables that had none of them now and then. */
export class QuietStreams {
  readonly #options: QuietStreamsOptions;
  readonly #streaming: readonly LocalTable[];
  readonly #written = new Set<string>();
  #writes = 0;

  constructor(options: QuietStreamsOptions) {
    this.#options = options;
    this.#streaming = options.tables.filter(({ streamArn }) => streamArn !== undefined);
  }

  wrote(tableNames: readonly string[]): void {
    for (const name of tableNames) this.#written.add(name);
    this.#writes += 1;
    if (this.#writes < WRITES_BETWEEN) return;
    const quiet = this.#streaming.filter(({ name }) => !this.#written.has(name));
    this.#writes = 0;
    this.#written.clear();
    if (quiet.length > 0) void this.#prime(quiet).catch(this.#options.onError);
  }

  async #prime(tables: readonly LocalTable[]): Promise<void> {
    await Promise.all(tables.map((table) => this.#options.prime(table)));
    this.#options.onPrimed(tables.map(({ name }) => name));
  }
}
