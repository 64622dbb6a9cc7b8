import { describe, expect, it } from '@jest/globals';
import { faultOfRegion, findRegion } from './find-region.ts';
import { ruleKey } from './find-rate.ts';
import type { TaxRule } from './rate.ts';

const rulesFor = (...regions: readonly string[]): ReadonlyMap<string, TaxRule> =>
  new Map(
    regions.map((region) => [
      ruleKey({ region, taxClass: 'standard' }),
      {
        region,
        taxClass: 'standard',
        rates: [{ treatment: 'taxed', components: [{ name: 'Tax', percent: 8.875 }] }],
      },
    ]),
  );
const regionOf = (country: string, province: string | undefined, ...regions: readonly string[]) => {
  const found = findRegion({ country, province }, rulesFor(...regions));
  return found.kind === 'region' ? found.region : found.detail;
};

describe('the region an address is taxed in', () => {
  it.each(['NY', 'ny', ' NY', 'US-NY', 'us-ny', 'New York', 'NEW  YORK ', 'new york', 'N.Y.'])(
    'is New York for a state written %j',
    (province) => {
      expect(regionOf('US', province, 'US-NY')).toBe('US-NY');
    },
  );

  it.each([
    ['CA', 'Québec', 'CA-QC'],
    ['CA', 'quebec', 'CA-QC'],
    ['BR', 'Sao Paulo', 'BR-SP'],
    ['IN', 'Orissa', 'IN-OD'],
    ['ES', 'Las Palmas', 'ES-CN'],
    ['ID', 'DKI Jakarta', 'ID-JK'],
    ['US', 'Washington, D.C.', 'US-DC'],
  ])('of %s knows the part written %j', (country, province, region) => {
    expect(regionOf(country, province, region)).toBe(region);
  });

  it('is a part without a rate when that part is known', () => {
    expect(regionOf('US', 'New Jersey', 'US-NY')).toBe('US-NJ');
  });

  it.each(['Nwe York', 'ZZ', '', undefined])(
    'is not told for the part %j of a country where parts have rates, but how to write it',
    (province) => {
      expect(regionOf('US', province, 'US', 'US-NY')).toContain(
        'write its ISO 3166-2 code, such as NY or US-NY',
      );
    },
  );

  it('is the country where no part has a rate, whatever the province says', () => {
    expect(regionOf('US', 'Nwe York', 'US')).toBe('US');
    expect(regionOf('SG', undefined)).toBe('SG');
  });

  it('is a code of a country whose parts are not listed, where that part or the country has a rate', () => {
    expect(regionOf('DE', 'be', 'DE-BE')).toBe('DE-BE');
    expect(regionOf('DE', 'BY', 'DE', 'DE-BE')).toBe('DE-BY');
    expect(regionOf('DE', 'BY', 'DE-BE')).toContain('is not known');
    expect(regionOf('DE', 'Bayern', 'DE', 'DE-BE')).toContain('is not known');
  });
});

describe('the region of a rule', () => {
  it('is a country, or a part of one by the code addresses are read to', () => {
    expect(['US', 'US-NY', 'DE-BE'].flatMap(faultOfRegion)).toEqual([]);
    expect(['US-ZZ', 'IN-OR'].flatMap(faultOfRegion)).toMatchObject([
      { pointer: '/params/region', detail: 'US-ZZ is not a part of US in ISO 3166-2' },
      { detail: 'IN-OR is called IN-OD in ISO 3166-2' },
    ]);
  });
});
