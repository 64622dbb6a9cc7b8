import { describe, expect, it } from '@jest/globals';
import { competitorOf } from './competitor.ts';

const listed = [{ name: 'Toko Indah', domain: 'tokoindah.example' }, { name: 'Pasar Baru' }];

describe('the competitor that is meant', () => {
  it.each([
    ['by its domain', { name: 'whatever', url: 'https://tokoindah.example/batik' }, 'Toko Indah'],
    ['by what stands below its domain', { name: 'x', url: 'https://m.TokoIndah.example?p=1' }, 'Toko Indah'],
    [
      'by its name, when a photograph shows it',
      { name: ' pasar baru', photo: 'https://foto.example/1' },
      'Pasar Baru',
    ],
  ])('is found %s', (_case, proof, name) => {
    expect(competitorOf(listed, proof)?.name).toBe(name);
  });

  it.each([
    ['a domain that only ends like it', { name: 'Toko Indah', url: 'https://mytokoindah.example/batik' }],
    [
      'a domain that only begins like it',
      { name: 'Toko Indah', url: 'https://tokoindah.example.evil.example/' },
    ],
    ['a page that only names it', { name: 'Toko Indah', url: 'https://evil.example/tokoindah.example' }],
    ['a link, whatever name stands beside it', { name: 'Pasar Baru', url: 'https://pasarbaru.example/' }],
    ['a shop nobody listed', { name: 'Pasar Lama', photo: 'https://foto.example/1' }],
  ])('is not %s', (_case, proof) => {
    expect(competitorOf(listed, proof)).toBeUndefined();
  });
});
