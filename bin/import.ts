import { isApiProblem } from '#shared/client/api-problem.ts';
import { makeClient } from '#shared/client/generated.ts';
import { CannotRun } from './import/cannot-run.ts';
import { localToken } from './import/local-token.ts';
import { help, importOptions, type ImportOptions } from './import/options.ts';
import { makePace } from './import/pace.ts';
import { prepare } from './import/prepare.ts';
import { progressBar } from './import/progress.ts';
import { openFile } from './import/read-file.ts';
import { runImport, type Summary } from './import/run-import.ts';

const importFile = async ({ file, mapping, url, isJson, token, ...wished }: ImportOptions): Promise<void> => {
  const began = performance.now();
  const { told, rows, format } = await openFile(file, mapping);
  const shop = makeClient({ baseUrl: url, token: token ?? localToken(url) });
  const { target, notes } = await prepare({ shop, pace: makePace(), ...wished });
  const progress = progressBar(rows, process.stderr);
  for (const note of notes) progress.say(note);
  const summary = await runImport(told, target, {
    done: progress.done,
    failed: ({ row, problem }) => {
      progress.say(`row ${row}: ${problem.code}: ${problem.detail}`);
    },
  }).finally(progress.end);
  console.log(
    isJson ? JSON.stringify(summary) : inWords(summary, format, (performance.now() - began) / 1000),
  );
  if (summary.failed > 0) process.exitCode = 2;
};

const inWords = ({ read, ...counts }: Summary, format: string, seconds: number): string => {
  const { sharedEmail, ...outcomes } = counts;
  const parts = Object.entries(outcomes).map(([name, count]) => `${count} ${name}`);
  const shared =
    sharedEmail === undefined ? '' : `; ${sharedEmail} with an e-mail address that another profile holds`;
  return `${read} rows of ${format} in ${seconds.toFixed(1)} s (${Math.round(read / seconds)}/s): ${parts.join(', ')}${shared}`;
};

const explain = (error: unknown): string => {
  if (error instanceof CannotRun) return error.message;
  if (isApiProblem(error)) return [error.message, error.action].join('\n').trim();
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/** `npm run import`: loads products, stock and customers through the API. At the end, once all it calls is there. */
try {
  const options = importOptions(process.argv.slice(2), process.env);
  if (options === undefined) console.log(help);
  else await importFile(options);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
