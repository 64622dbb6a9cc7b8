import { describe, expect, it } from '@jest/globals';
import { dirname, basename } from 'node:path';
import { decidesNothing } from './without-unit-test.ts';
import { isThere, sourcesIn, textOf } from './house.ts';

const files = sourcesIn('functions');
const tests = files.filter((path) => path.endsWith('.test.ts'));

/** Folders of routes, reactions and tasks: each has its use case, under its own name. */
const operations = files
  .filter((path) => basename(path, '.ts') === basename(dirname(path)))
  .map(dirname)
  .filter((folder) => folder.split('/').length === 3);

/** A test beside the use case, or one of the same domain that runs it. */
const isTested = (folder: string): boolean => {
  const [, domain = '', name = ''] = folder.split('/');
  return tests.some(
    (test) =>
      test.startsWith(`${folder}/`) ||
      (test.startsWith(`functions/${domain}/`) && textOf(test).includes(`/${name}/${name}.ts'`)),
  );
};

const untested = operations
  .filter((folder) => !isTested(folder))
  .map((folder) => folder.slice('functions/'.length));

describe('operations', () => {
  it('have a unit test of their use case, unless they decide nothing', () => {
    expect(untested.filter((folder) => !decidesNothing.includes(folder))).toEqual([]);
  });

  it('are taken out of the list when they have one, or are gone', () => {
    expect(decidesNothing.filter((folder) => !untested.includes(folder))).toEqual([]);
    expect(decidesNothing.filter((folder) => !isThere(`functions/${folder}`))).toEqual([]);
  });
});
