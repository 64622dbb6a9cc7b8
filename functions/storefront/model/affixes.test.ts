import { describe, expect, it } from '@jest/globals';
import { withoutAffixes } from './affixes.ts';

describe('an Indonesian word without its affixes', () => {
  it.each([
    ['kopinya', 'kopi'],
    ['berkebun', 'kebun'],
    ['membatik', 'batik'],
    ['menjahit', 'jahit'],
    ['mengolah', 'olah'],
    ['merawat', 'rawat'],
    ['berkebunnya', 'kebun'],
  ])('%s may be %s', (word, stem) => {
    expect(withoutAffixes(word)).toContain(stem);
  });

  it('is nothing else where it has none, or where hardly anything would be left', () => {
    expect(['kopi', 'beras', 'punya', 'meja'].flatMap(withoutAffixes)).toEqual([]);
  });
});
