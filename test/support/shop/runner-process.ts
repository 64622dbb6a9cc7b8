import { appendFileSync, mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runnerPages } from '../../../lib/pages/runner-pages.ts';
import { startRunner, type Runner } from '../../../local/runner.ts';
import { runnerLog } from '../../../local/start/runner-log.ts';
import { synthesizedOnce } from '../../../local/start/synthesize.ts';
import { makeLock } from '../make-lock.ts';

/**
 * An empty shop in a process of its own, on a free port. Tells its parent `{ baseUrl }` or `{ failed }`, and ends when the
 * parent does. Trouble goes to the file that JOURNEY_LOG names.
 */
const root = join(import.meta.dirname, '../../..');
const logFile = process.env['JOURNEY_LOG'] ?? join(tmpdir(), 'satu-journeys.log');
const folder = mkdtempSync(join(tmpdir(), 'satu-journeys-'));
let runner: Runner | undefined;

const end = async (): Promise<void> => {
  await runner?.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit();
};
process.on('disconnect', () => void end());
process.on('SIGTERM', () => void end());
// Ctrl-C reaches the whole group; the parent's end brings this one's, in order.
process.on('SIGINT', () => undefined);

/** All shops of a run of the tests run one assembly: whoever comes first synthesizes it, and the others wait. */
const sharedAssembly = async (): Promise<string> => {
  const outdir = join(process.env['SATU_SYNTHESIZED'] ?? folder, 'assembly');
  const lock = `${outdir}.lock`;
  while (!makeLock(lock)) await sleep(200);
  try {
    return (await synthesizedOnce(outdir)).folder;
  } finally {
    rmdirSync(lock);
  }
};

mkdirSync(dirname(logFile), { recursive: true });
try {
  runner = await startRunner({
    port: 0,
    cloudAssembly: await sharedAssembly(),
    ...(process.env['JOURNEY_KEEPS_DATA'] === 'true' ? { dataDir: join(folder, 'data') } : {}),
    // Schedules run when a journey moves the clock, and never in the middle of another step.
    ticking: false,
    batchWindows: false,
    pages: runnerPages(root),
    log: runnerLog('quiet', (line) => {
      appendFileSync(logFile, `${new Date().toISOString()} ${line}\n`);
    }),
  });
  process.send?.({ baseUrl: runner.baseUrl });
} catch (error) {
  process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  await end();
}
