import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lastLines, runToEnd } from '../emulator/command.ts';

const help = `npm run fuzz [-- --url http://127.0.0.1:4000 --examples 5 --seed 1 --phases coverage --only '^/v1/carts']

Sends generated requests to every route of a started shop (npm start) as an admin, a customer and a guest, and fails on
server errors, answers that OpenAPI does not document, and bodies or headers that its schemas refuse. Runs Schemathesis,
which it installs with pip for this run. All routes with the
defaults take some ten minutes; the phase coverage takes an hour, so give it a part of the routes. Ends with 1 when something is wrong, with 3 when it could not be tried.`;

/** The version whose checks and options these are. */
const SCHEMATHESIS = 'schemathesis==4.*';
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];
const CALLERS = ['admin', 'customer-ayu', undefined];
const SKIPPED = 3;

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    examples: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    phases: { type: 'string', default: 'examples,fuzzing' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** The answers of each run, and whether all of them were right. */
const fuzz = async (python: string, caller: string | undefined): Promise<boolean> => {
  const token = caller === undefined ? undefined : await tokenOf(caller);
  const args = [
    ...['-m', 'schemathesis.cli', 'run', `${values.url}/openapi.json`, '--url', values.url],
    ...['--checks', CHECKS.join(','), '--phases', values.phases, '--mode', 'all'],
    ...['--max-examples', values.examples, '--seed', values.seed, '--workers', '2', '--no-color'],
    ...['--continue-on-failure', '--request-timeout', '30', '--suppress-health-check', 'all'],
    ...(values.only === undefined ? [] : ['--include-path-regex', values.only]),
    ...(token === undefined ? [] : ['-H', `Authorization: Bearer ${token}`]),
  ];
  console.log(`\n== as ${caller ?? 'a guest'}`);
  const child = spawn(python, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve) => child.on('close', (code) => resolve(code === 0)));
};

const tokenOf = async (user: string): Promise<string> => {
  const answer = await fetch(`${values.url}/_local/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  const { token } = (await answer.json()) as { readonly token?: string };
  if (token === undefined) throw new Error(`no token for ${user}: ${answer.status}`);
  return token;
};

/** A Python with Schemathesis, or why there is none. */
const install = async (folder: string): Promise<{ readonly python: string } | { readonly why: string }> => {
  const python = join(folder, 'python/bin/python');
  const steps = [
    ['python3', '-m', 'venv', join(folder, 'python')],
    [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', SCHEMATHESIS],
  ] as const;
  for (const [program, ...args] of steps) {
    const { code, output } = await runToEnd(program, args);
    if (code !== 0) return { why: `\`${program} ${args.slice(0, 3).join(' ')}\`: ${lastLines(output, 3)}` };
  }
  return { python };
};

const main = async (): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'satu-fuzz-'));
  try {
    const installed = await install(folder);
    if ('why' in installed) {
      console.log(`fuzz is skipped, Schemathesis cannot be installed. ${installed.why}`);
      return SKIPPED;
    }
    const right: boolean[] = [];
    for (const caller of CALLERS) right.push(await fuzz(installed.python, caller));
    return right.every(Boolean) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (values.help) console.log(help);
else process.exitCode = await main();
