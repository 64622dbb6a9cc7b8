import { makeClient, type ImportView } from '#shared/client/generated.ts';
import { explain } from './explain.ts';
import { CannotRun } from './import/cannot-run.ts';
import { localToken } from './import/local-token.ts';
import { help, importOptions, type ImportOptions } from './import/options.ts';
import { progressLines } from './import/progress.ts';
import { readProblems } from './import/read-problems.ts';
import { sendFile } from './import/send-file.ts';
import { summaryOf, summaryText } from './import/summary.ts';
import { watchImport } from './import/watch-import.ts';

const importFile = async ({
  file,
  url,
  isJson,
  isDryRun,
  token,
  ...target
}: ImportOptions): Promise<void> => {
  const began = performance.now();
  const shop = makeClient({ baseUrl: url, token: token ?? localToken(url) });
  const importId = await sendFile(shop, file, target);
  await shop.startImport({ importId, body: { mode: isDryRun ? 'dry_run' : 'apply' } });
  const done = await watchImport(shop, importId, progressLines(process.stderr));
  await showProblems(shop, done);
  const seconds = (performance.now() - began) / 1000;
  console.log(isJson ? JSON.stringify(summaryOf(done)) : summaryText(done, seconds));
  if (done.progress.failed > 0) process.exitCode = 2;
};

/** Notes and refused rows, on standard error. Throws `CannotRun` when the shop stopped the import. */
const showProblems = async (
  shop: ReturnType<typeof makeClient>,
  { importId, notes, failure, progress }: ImportView,
): Promise<void> => {
  for (const note of notes) console.error(note);
  if (failure !== undefined) throw new CannotRun(`${failure.code}: ${failure.detail}`);
  if (progress.failed === 0) return;
  for (const line of await readProblems(shop, importId)) console.error(line);
};

/** `npm run import`: uploads a file, and watches the shop import it. At the end, once all it calls is there. */
try {
  const options = importOptions(process.argv.slice(2), process.env);
  if (options === undefined) console.log(help);
  else await importFile(options);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
