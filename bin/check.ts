import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildReference } from '../lib/reference/build-reference.ts';

/**
 * `npm run check`: everything that can be said about the code without running the shop. The slowest first, two at a time;
 * what a step wrote is shown when it fails. `npm run check -- lint format` runs only these, `-- --except architecture` all
 * but that.
 */
interface Step {
  readonly name: string;
  /** Program in node_modules, or a file of ours, with its arguments. */
  readonly command: readonly string[];
}

const root = join(import.meta.dirname, '..');
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];

const steps: readonly Step[] = [
  { name: 'types', command: ['node_modules/typescript-7/bin/tsc', '-p', '.'] },
  { name: 'types of pages', command: ['node_modules/typescript-7/bin/tsc', '-p', 'web'] },
  {
    name: 'architecture',
    command: [...jest, 'test/architecture', 'test/contracts', '--selectProjects', 'parts'],
  },
  { name: 'lint', command: ['node_modules/oxlint/bin/oxlint', '--quiet', '.'] },
  { name: 'bundles', command: ['bin/bundle.ts'] },
  { name: 'format', command: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
  { name: 'unused', command: ['node_modules/knip/bin/knip.js'] },
  { name: 'documents', command: ['bin/docs.ts', '--check'] },
];
const AT_ONCE = 2;

const run = ({ name, command }: Step): Promise<boolean> =>
  new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...command], {
      cwd: root,
    });
    const output: string[] = [];
    child.stdout.on('data', (data: Buffer) => output.push(data.toString()));
    child.stderr.on('data', (data: Buffer) => output.push(data.toString()));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(16)} ${seconds.padStart(5)} s`);
      if (code !== 0) console.log(output.join('').trimEnd());
      resolve(code === 0);
    });
  });

await buildReference(root);
const named = process.argv.slice(2);
const isExcept = named[0] === '--except';
const chosen = steps.filter(({ name }) =>
  isExcept ? !named.includes(name) : named.length === 0 || named.includes(name),
);
const waiting = [...chosen];
const failed: string[] = [];

const worker = async (): Promise<void> => {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    if (!(await run(step))) failed.push(step.name);
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, worker));

const reach = join(root, 'dist/figures/reach.txt');
if (chosen.some(({ name }) => name === 'architecture') && existsSync(reach)) {
  console.log(`\nfiles that the longest operation of each domain reaches:\n${readFileSync(reach, 'utf8')}`);
}
console.log(failed.length === 0 ? `${chosen.length} checks, all fine` : `failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
