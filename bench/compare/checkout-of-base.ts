import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Another commit beside this one, built, with what it depends on. */
export interface BaseCheckout {
  readonly folder: string;
  /** Its short hash. */
  readonly commit: string;
  readonly remove: () => void;
}

/** @param name of a commit, branch or tag */
export const checkOutBase = (name: string): BaseCheckout => {
  const commit = git('rev-parse', '--short', `${name}^{commit}`).trim();
  const folder = mkdtempSync(join(tmpdir(), 'satu-compare-'));
  git('worktree', 'add', '--quiet', '--detach', folder, commit);
  const remove = (): void => {
    git('worktree', 'remove', '--force', folder);
  };
  try {
    installIn(folder);
    run(folder, 'run', '--silent', '--if-present', 'build');
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, commit, remove };
};

/** The same packages are the same folder; others are installed. */
const installIn = (folder: string): void => {
  const [here, there] = [root, folder].map((place) => readFileSync(join(place, 'package-lock.json'), 'utf8'));
  if (here === there) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  else run(folder, 'ci', '--no-fund', '--no-audit');
};

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' });

const run = (cwd: string, ...args: readonly string[]): void => {
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
};
