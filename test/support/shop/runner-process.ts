import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startRunner, type Runner } from '../../../local/runner.ts';
import { runnerLog } from '../../../local/start/runner-log.ts';

/**
 * An empty shop in a process of its own, on a free port. Tells its parent `{ baseUrl }` or `{ failed }`, and ends when the
 * parent does. Trouble goes to the file that JOURNEY_LOG names.
 */
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

mkdirSync(dirname(logFile), { recursive: true });
try {
  runner = await startRunner({
    port: 0,
    outdir: join(folder, 'cdk.out'),
    ...(process.env['JOURNEY_KEEPS_DATA'] === 'true' ? { dataDir: join(folder, 'data') } : {}),
    // Schedules run when a journey moves the clock, and never in the middle of another step.
    ticking: false,
    batchWindows: false,
    log: runnerLog('quiet', (line) => {
      appendFileSync(logFile, `${new Date().toISOString()} ${line}\n`);
    }),
  });
  process.send?.({ baseUrl: runner.baseUrl });
} catch (error) {
  process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  await end();
}
