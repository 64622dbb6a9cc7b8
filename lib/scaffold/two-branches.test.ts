import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** What `npm run new` and `npm run docs` read and write. */
const COPIED = [
  ...['bin', 'functions', 'lib', 'shared', 'web', 'docs'],
  ...[
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    '.gitattributes',
    '.gitignore',
    '.prettierrc.json',
  ],
];
const MOST_FILES = 6;
const TIMEOUT_MS = 300_000;

const root = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'satu-copy-'));
/** The same sources are loaded by each of six runs: compiled once, they take a third of the time. */
const compiled = mkdtempSync(join(tmpdir(), 'satu-compiled-'));
const run = (program: string, ...given: readonly string[]): string =>
  execFileSync(program, given, {
    cwd: copy,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
const git = (...given: readonly string[]): string =>
  run('git', '-c', 'user.name=test', '-c', 'user.email=test@example.com', ...given);
const node = (...given: readonly string[]): string =>
  run(process.execPath, '--disable-warning=ExperimentalWarning', ...given);

beforeAll(() => {
  for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  git('init', '--quiet', '--initial-branch=main');
  appendFileSync(join(copy, '.git/info/exclude'), 'node_modules\n');
  node('bin/docs.ts', '--accept');
  save('begin');
}, TIMEOUT_MS);

afterAll(() => [copy, compiled].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const save = (message: string): void => {
  git('add', '--all');
  git('commit', '--quiet', `--message=${message}`);
};

/** On a branch of its own from the beginning. Answers the files that were touched. */
const addRoute = (branch: string, ...route: readonly string[]): readonly string[] => {
  git('checkout', '--quiet', '-b', branch, 'main');
  node('bin/new.ts', 'route', ...route);
  node('bin/docs.ts');
  save(branch);
  return git('diff', '--name-only', 'main..HEAD').trim().split('\n');
};

describe('a route that is added', () => {
  it(
    'touches at most six files, and merges with another one of the same domain that was added meanwhile',
    () => {
      const first = addRoute('first', 'carts', 'applaudCart', 'POST', '/v1/carts/{cartId}/applause');
      const second = addRoute('second', 'carts', 'shareCart', 'POST', '/v1/carts/{cartId}/shares');

      git('merge', '--quiet', '--no-edit', 'first');
      node('bin/docs.ts');

      expect(first).toContain('docs/reference/routes.md');
      expect([first.length, second.length].filter((count) => count > MOST_FILES)).toEqual([]);
      const page = git(
        'grep',
        '--no-index',
        '--count',
        'applaudCart\\|shareCart',
        'docs/reference/routes.md',
      );
      // Each has its row and its line in the snapshot, once.
      expect(page.trim()).toBe('docs/reference/routes.md:4');
    },
    TIMEOUT_MS,
  );
});
