import { isApiProblem } from '../shared/client/api-problem.ts';
import { makeClient } from '../shared/client/generated.ts';
import { help, importOptions } from './import/options.ts';
import { makePace } from './import/pace.ts';
import { progressBar } from './import/progress.ts';
import { CannotRun, readRows } from './import/read-file.ts';
import { runImport, type ImportRun } from './import/run-import.ts';

/** Asked for once, however many calls need it. */
let known: Promise<string> | undefined;

/** `npm run import`: loads products, stock and customers through the API. */
try {
  const options = importOptions(process.argv.slice(2));
  if (options.help) console.log(help);
  else await importFile(options);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function importFile(options: Exclude<ReturnType<typeof importOptions>, { help: true }>): Promise<void> {
  const rows = [...readRows(options.file, options.mapping)];
  const token = options.token ?? process.env['SATU_TOKEN'] ?? (() => localToken(options.url));
  const { channel, currency, location } = options;
  const target = {
    shop: makeClient({ baseUrl: options.url, token }),
    pace: makePace(),
    ...(channel === undefined ? {} : { channel }),
    ...(currency === undefined ? {} : { currency }),
    ...(location === undefined ? {} : { location }),
  };
  const run = await runImport(rows, target, progressBar(rows.length, process.stderr));
  tell(run, options.json);
  if (run.summary.failed > 0) process.exitCode = 2;
}

function tell({ summary, problems }: ImportRun, asJson: boolean): void {
  for (const { row, code, detail } of problems) console.error(`row ${row}: ${code}: ${detail}`);
  const { sharedEmail, ...counts } = summary;
  const shown = sharedEmail === 0 ? counts : summary;
  if (asJson) console.log(JSON.stringify(shown));
  else
    console.log(
      Object.entries(shown)
        .map(([name, count]) => `${name} ${count}`)
        .join(', '),
    );
}

/** The local shop gives a token to whoever asks. */
function localToken(url: string): Promise<string> {
  known ??= fetch(new URL('/_local/tokens', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"user":"admin"}',
  }).then(async (answer) => {
    const body: unknown = await answer.json();
    const token = body !== null && typeof body === 'object' && 'token' in body ? body.token : undefined;
    if (typeof token !== 'string')
      throw new CannotRun(`${url} gives no tokens; send a staff token with --token or SATU_TOKEN`);
    return token;
  });
  return known;
}

function explain(error: unknown): string {
  if (error instanceof CannotRun) return error.message;
  if (isApiProblem(error)) return `${error.message}\n${error.action}`;
  if (error instanceof TypeError && error.message === 'fetch failed')
    return 'the shop does not answer; is it running (npm start), and is --url right?';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
