import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `npm run new`, `npm run docs` and the type check read and write. */
const COPIED = [
  ...['bin', 'bench', 'functions', 'lib', 'local', 'shared', 'test', 'web', 'docs'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', '.gitattributes', '.gitignore', '.oxfmtrc.json'],
];

const root = join(import.meta.dirname, '../..');

/** A copy of the repository, with a history of its own, to add to as a developer would. */
export interface HouseCopy {
  readonly folder: string;
  readonly node: (...given: readonly string[]) => string;
  readonly git: (...given: readonly string[]) => string;
  /** Commits everything. */
  readonly save: (message: string) => void;
  readonly remove: () => void;
}

export const copyHouse = (): HouseCopy => {
  const folder = mkdtempSync(join(tmpdir(), 'satu-copy-'));
  // Each run loads the same sources: compiled once, the later ones take half the time.
  const compiled = mkdtempSync(join(tmpdir(), 'satu-compiled-'));
  const run = (program: string, ...given: readonly string[]): string =>
    execFileSync(program, given, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    });
  const git = (...given: readonly string[]): string =>
    run('git', '-c', 'user.name=test', '-c', 'user.email=test@example.com', ...given);
  const save = (message: string): void => {
    git('add', '--all');
    git('commit', '--quiet', `--message=${message}`);
  };
  for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  git('init', '--quiet', '--initial-branch=main');
  appendFileSync(join(folder, '.git/info/exclude'), 'node_modules\n');
  return {
    folder,
    git,
    save,
    node: (...given) => run(process.execPath, '--disable-warning=ExperimentalWarning', ...given),
    remove: () => [folder, compiled].forEach((each) => rmSync(each, { recursive: true, force: true })),
  };
};
