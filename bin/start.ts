import { join, resolve } from 'node:path';
import { buildPages } from '../lib/pages/build-pages.ts';
import { runnerPages } from '../lib/pages/runner-pages.ts';
import { buildReference } from '../lib/reference/build-reference.ts';
import { startRunner } from '../local/runner.ts';
import { loadDemoSeed } from '../local/start/demo-seed.ts';
import { endOnSignals } from '../local/start/end-on-signals.ts';
import { help, startOptions } from '../local/start/options.ts';
import type { StartOptions } from '../local/start/options.ts';
import { logFile } from '../local/start/log-file.ts';
import { terminalAndFileLog } from '../local/start/runner-log.ts';
import { whereToLook } from '../local/start/where-to-look.ts';

const root = join(import.meta.dirname, '..');

/** `npm start`: synthesizes the CDK app, runs that cloud assembly here, and fills it with a demo shop. */
try {
  const options = startOptions(process.argv.slice(2), process.env);
  if (options.wantsHelp) console.log(help);
  else await start(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start({ port, isEmpty, dataDir, loudness }: StartOptions): Promise<void> {
  const terminal = (line: string) => console.log(line);
  const file = join('.satu', `shop-${port}.log`);
  const writeFile = logFile(file, (error) => terminal(`the log cannot be written: ${error.message}`));
  const log = terminalAndFileLog({ loudness, terminal, file: writeFile });
  const signals = endOnSignals();
  await buildReference(root);
  await buildPages(root);
  const seed = isEmpty ? undefined : await loadDemoSeed();
  const runner = await startRunner({
    port,
    log,
    outdir: resolve(process.env['CDK_OUTDIR'] ?? 'cdk.out'),
    ...(dataDir === undefined ? {} : { dataDir: resolve(dataDir) }),
    seed,
    pages: runnerPages(root),
  });
  signals.from(() => runner.stop());
  console.log(whereToLook(runner.baseUrl, file));
}
