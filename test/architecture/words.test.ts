import { describe, expect, it } from '@jest/globals';
import { sourcesIn, textOf } from './house.ts';

/** Types, interfaces and classes that a file offers to others. */
const typesOf = (path: string): readonly string[] =>
  [...textOf(path).matchAll(/^export (?:declare )?(?:abstract )?(?:type|interface|class) (\w+)/gm)].map(
    ([, name = '']) => name,
  );

/** Said of anything, so they say nothing. */
const empty = /^(Asked|Means|Wish|News|Sight|Row|Turn|Place|Told|Thing|Ours|Misfit|Picture)$/;

const files = sourcesIn('functions', 'shared').filter(
  (path) => !path.endsWith('.test.ts') && path !== 'shared/client/generated.ts',
);

describe('the words of the code', () => {
  it('give each exported type a name that no other has', () => {
    const places = new Map<string, string[]>();
    for (const path of files)
      for (const name of typesOf(path)) places.set(name, [...(places.get(name) ?? []), path]);

    const shared = [...places].filter(([, paths]) => paths.length > 1);

    expect(shared).toEqual([]);
    expect(places.size).toBeGreaterThan(300);
  });

  it('call no type by a word that fits every type', () => {
    const said = [...files, ...sourcesIn('lib', 'local')].flatMap((path) =>
      [...textOf(path).matchAll(/^(?:export )?(?:type|interface|class) (\w+)/gm)]
        .map(([, name = '']) => name)
        .filter((name) => empty.test(name))
        .map((name) => `${path}: ${name}`),
    );

    expect(said).toEqual([]);
  });
});
