import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyHouse } from '../../test/support/house-copy.ts';

const MOST_FILES = 6;
const TIMEOUT_MS = 300_000;

const { git, node, save, remove } = copyHouse();

beforeAll(() => {
  node('bin/docs.ts', '--accept');
  save('begin');
}, TIMEOUT_MS);

afterAll(remove);

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
