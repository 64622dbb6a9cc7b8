import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { freePort } from '../net/free-port.ts';
import { dynoxide, dynoxideBinary } from './dynoxide.ts';
import { startServerProcess } from './server-process.ts';

/** What dynoxide asks of its own database at every write, and at every look at a stream. */
const END_OF_STREAM = `
  SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = 'orders'`;
const NEXT_RECORDS = `
  SELECT event_name FROM _stream_records
  WHERE table_name = 'orders' AND shard_id = '1' AND CAST(sequence_number AS INTEGER) > 7
  ORDER BY CAST(sequence_number AS INTEGER) ASC LIMIT 10`;

const binary = dynoxideBinary();
const whereItRuns = binary === undefined ? describe.skip : describe;

whereItRuns('dynoxide', () => {
  it('finds the records of streams by an index', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dynoxide-'));
    const command = dynoxide(binary ?? '', await freePort(), folder);
    const server = await startServerProcess({ name: 'dynoxide', ...command });

    const plans = plansOf(join(folder, 'dynoxide.sqlite'), [END_OF_STREAM, NEXT_RECORDS]);
    await server.stop();
    rmSync(folder, { recursive: true });

    expect(plans).toEqual([
      expect.stringContaining('USING COVERING INDEX ends_of_streams (table_name=?)'),
      expect.stringContaining('USING INDEX records_of_shards (table_name=? AND shard_id=? AND <expr>>?)'),
    ]);
  });

  it('leaves no data behind that nobody asked to keep', async () => {
    const { temporaryFolder = '', ...command } = dynoxide(binary ?? '', await freePort(), undefined);
    const server = await startServerProcess({ name: 'dynoxide', ...command, temporaryFolder });

    await server.stop();

    expect(existsSync(temporaryFolder)).toBe(false);
  });

  it('leaves nothing behind when the runner is killed', async () => {
    const engine = JSON.stringify(import.meta.resolve('./dynoxide.ts'));
    const server = JSON.stringify(import.meta.resolve('./server-process.ts'));
    const runner = `
      import { dynoxide } from ${engine};
      import { startServerProcess } from ${server};
      const command = dynoxide(${JSON.stringify(binary)}, ${await freePort()}, undefined);
      await startServerProcess({ name: 'dynoxide', ...command });
      console.log(command.temporaryFolder ?? '');
      process.kill(process.pid, 'SIGKILL');`;
    const { stdout } = spawnSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', runner]);
    const folder = stdout.toString().trim();

    for (let tries = 50; existsSync(folder) && tries > 0; tries -= 1) await sleep(50);

    expect(existsSync(folder)).toBe(false);
  });
});

const plansOf = (file: string, questions: readonly string[]): readonly string[] => {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    return questions.map((question) =>
      database
        .prepare(`EXPLAIN QUERY PLAN ${question}`)
        .all()
        .map(({ detail }) => String(detail))
        .join('\n'),
    );
  } finally {
    database.close();
  }
};
