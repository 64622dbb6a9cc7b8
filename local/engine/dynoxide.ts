import { mkdirSync, mkdtempSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
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

/**
 * With its data in `dataDir`, or in a temporary folder that goes with it; where no such folder is in memory, in its own
 * memory, which no index can be added to.
 */
export const dynoxide = (
  binary: string,
  port: number,
  dataDir: string | undefined,
): Omit<ServerCommand, 'name'> => {
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port)];
  const folder = dataDir ?? folderInMemory();
  if (folder === undefined) return { command: binary, args, port };
  const file = join(folder, 'dynoxide.sqlite');
  return {
    command: binary,
    args: [...args, '--db-path', file],
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

/** Where shared memory has room for a shop. On a disk, each write would wait for it. */
const folderInMemory = (): string | undefined => {
  try {
    const { bavail, bsize } = statfsSync(SHARED_MEMORY);
    return bavail * bsize < GIBIBYTE ? undefined : mkdtempSync(join(SHARED_MEMORY, 'satu-'));
  } catch {
    return undefined;
  }
};
