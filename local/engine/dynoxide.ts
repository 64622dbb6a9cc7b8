import { accessSync, constants, mkdirSync, mkdtempSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ServerCommand } from './server-process.ts';

/** Installed by npm on Linux x64 only. */
export const dynoxideBinary = (): string | undefined => {
  try {
    const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
    return join(dirname(manifest), 'dynoxide');
  } catch {
    return undefined;
  }
};

/** With its data in `dataDir`, or in a temporary folder that goes with it. */
export const dynoxide = (
  binary: string,
  port: number,
  dataDir: string | undefined,
): Omit<ServerCommand, 'name'> => {
  const folder = dataDir ?? mkdtempSync(join(memoryFolder(), 'satu-'));
  const file = join(folder, 'dynoxide.sqlite');
  return {
    command: binary,
    args: ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file],
    port,
    temporaryFolder: dataDir === undefined ? folder : undefined,
    beforeStart: () => void mkdirSync(folder, { recursive: true, mode: 0o700 }),
    onceListening: () => {
      indexStreams(file);
    },
  };
};

/**
 * dynoxide finds the end of a stream, and what comes after a record, by reading all records of the table: after 5,000
 * writes the next thousand take 2.7 s of CPU instead of 0.7. Its database is a SQLite file, and with an index for each of
 * the two questions a thousand writes take 0.4 s, now and later.
 */
const indexStreams = (file: string): void => {
  const database = new DatabaseSync(file, { timeout: 10_000 });
  try {
    database.exec(`
      CREATE INDEX IF NOT EXISTS ends_of_streams
        ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
      CREATE INDEX IF NOT EXISTS records_of_shards
        ON _stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER));
    `);
  } finally {
    database.close();
  }
};

const SHARED_MEMORY = '/dev/shm';
const GIBIBYTE = 2 ** 30;

/** A folder in memory where there is one with room for a shop: there a write waits for no disk. */
const memoryFolder = (): string => {
  try {
    accessSync(SHARED_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(SHARED_MEMORY);
    return bavail * bsize >= GIBIBYTE ? SHARED_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
};
