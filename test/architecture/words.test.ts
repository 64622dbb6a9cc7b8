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

/** The rows of the glossary: a word, its name in code, what it means. */
const glossary = textOf('docs/glossary.md')
  .split('\n')
  .flatMap((line) => {
    const [, word = '', name, meaning = ''] = /^\| (.+?) +\| `(.+?)` +\| (.+?) +\|$/.exec(line) ?? [];
    return name === undefined ? [] : [{ word, name, meaning }];
  });

describe('the glossary', () => {
  it('has each word once, with one meaning', () => {
    const words = glossary.map(({ word }) => word.toLowerCase());
    const names = glossary.map(({ name }) => name);

    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(glossary.length).toBeGreaterThan(60);
  });

  it('gives each word a name that the code has', () => {
    const code = files.map(textOf).join('\n');

    const missing = glossary.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(code));

    expect(missing).toEqual([]);
  });
});
