import { describe, expect, it } from '@jest/globals';
import { faultsOfCarrier, faultsOfTable } from './faults-of-table.ts';
import type { Area, Carrier, Rate, RateTable, Zone } from './rate-table.ts';

const days = { from: 1, to: 2 };
const zone = (code: string, postalCodes?: Area['postalCodes'], country = 'ID'): Zone => ({
  code,
  name: code,
  areas: [{ country, postalCodes }],
});
const rate = (code: string, given: Partial<Rate> = {}): Rate => ({ zone: code, fee: 1_000, days, ...given });
const table = (given: Partial<RateTable>): RateTable => ({
  name: 'Reguler',
  currency: 'IDR',
  zones: [zone('java', ['1', '4']), zone('rest')],
  rates: [rate('java'), rate('rest')],
  surcharges: [],
  unknownWeightGrams: 500,
  ...given,
});

const faults = (given: Partial<RateTable>) =>
  faultsOfTable(table(given)).map(({ pointer, code }) => [pointer, code]);

describe('a table of delivery rates', () => {
  it('may name the rest of a country beside parts of it, and end at a highest weight', () => {
    const rates = [
      rate('java', { goods: { from: 500_000 }, fee: 0 }),
      rate('java', { weightGrams: { below: 1_000 } }),
      rate('java', { weightGrams: { from: 1_000, below: 30_000 } }),
      rate('rest'),
    ];

    expect(faults({ rates })).toEqual([]);
  });

  it.each<[string, Partial<RateTable>, [string, string][]]>([
    [
      'two zones with one postal code',
      { zones: [zone('java', ['12']), zone('rest', [{ from: '10', to: '13' }])] },
      [['/body/zones/0/areas/0/postalCodes/0', 'overlapping']],
    ],
    [
      'a postal code within a shorter one',
      { zones: [zone('java', ['12']), zone('rest', ['127'])] },
      [['/body/zones/1/areas/0/postalCodes/0', 'overlapping']],
    ],
    [
      'two rests of one country',
      { zones: [zone('java'), zone('rest')] },
      [['/body/zones/1/areas/0', 'overlapping']],
    ],
    [
      'a range that ends before it begins',
      { zones: [zone('java', [{ from: '20', to: '10' }]), zone('rest')] },
      [['/body/zones/0/areas/0/postalCodes/0', 'too_small']],
    ],
    [
      'a range between codes of different length',
      { zones: [zone('java', [{ from: '1', to: '20' }]), zone('rest')] },
      [['/body/zones/0/areas/0/postalCodes/0', 'too_small']],
    ],
    ['a zone without a rate', { rates: [rate('java')] }, [['/body/rates', 'gap']]],
    [
      'a rate of no zone',
      { rates: [rate('java'), rate('rest'), rate('bali')] },
      [['/body/rates/2/zone', 'unknown_zone']],
    ],
    [
      'a gap between two weights',
      {
        rates: [
          rate('java', { weightGrams: { below: 1_000 } }),
          rate('java', { weightGrams: { from: 2_000 } }),
          rate('rest'),
        ],
      },
      [['/body/rates', 'gap']],
    ],
    [
      'a gap for goods of little value',
      { rates: [rate('java', { goods: { from: 100_000 } }), rate('rest')] },
      [['/body/rates', 'gap']],
    ],
    [
      'a rate that never holds',
      { rates: [rate('java'), rate('java', { weightGrams: { below: 500 } }), rate('rest')] },
      [['/body/rates/1', 'overlapping']],
    ],
    [
      'a surcharge of no zone',
      { surcharges: [{ name: 'Far', zones: ['mars'], fee: 1 }] },
      [['/body/surcharges/0/zones/0', 'unknown_zone']],
    ],
    ['a currency nobody knows', { currency: 'XXX' }, [['/body/currency', 'CURRENCY_UNKNOWN']]],
    [
      'one zone twice',
      { zones: [zone('java', ['1']), zone('java', ['4']), zone('rest')] },
      [['/body/zones/1/code', 'duplicate']],
    ],
  ])('is refused for %s, which is pointed at', (_what, given, expected) => {
    expect(faults(given)).toEqual(expected);
  });

  it('may have SE1 beside SE10, and PA6 beside PA66, in Britain', () => {
    const zones = [
      zone('a', ['SE1', 'PA6'], 'GB'),
      zone('b', ['SE10', { from: 'PA60', to: 'PA78' }], 'GB'),
      zone('rest', undefined, 'GB'),
    ];

    expect(faults({ zones, rates: [rate('a'), rate('b'), rate('rest')] })).toEqual([]);
  });

  it.each<[string, Area['postalCodes'], Area['postalCodes'], string]>([
    ['a district and a part of it', ['W1'], ['W1A'], 'overlapping'],
    ['an area and a district of it', ['PA'], ['PA66'], 'overlapping'],
    ['a district and a sector of it', ['PA6'], ['PA6 7'], 'overlapping'],
    ['what is no British code', ['SW1A1'], ['PA6'], 'invalid'],
  ])('is refused for %s', (_what, one, other, code) => {
    const zones = [zone('a', one, 'GB'), zone('b', other, 'GB')];

    expect(faults({ zones, rates: [rate('a'), rate('b')] }).map(([, found]) => found)).toEqual([code]);
  });

  it('is refused when its steps are too many to look through', () => {
    const steps = Array.from({ length: 150 }, (_, at) => ({ from: at, below: at + 1 }));
    const rates = steps.flatMap((step) => [
      rate('java', { weightGrams: step }),
      rate('java', { goods: step }),
      rate('rest'),
    ]);

    expect(faults({ rates })[0]).toEqual(['/body/rates', 'too_big']);
  });
});

describe('the price list of a carrier', () => {
  const carrier = (services: Carrier['services']): Carrier => ({
    ...table({}),
    adapter: 'table',
    collectsFrom: [],
    services,
  });
  const reg = { code: 'reg', name: 'Reguler', prices: [rate('java')] };

  it('need not go everywhere with every service', () => {
    expect(faultsOfCarrier(carrier([reg]))).toEqual([]);
  });

  it('is refused for one service twice, and for a gap in its steps', () => {
    const steps = [
      { zone: 'java', weightGrams: { below: 1_000 }, fee: 1, days },
      { zone: 'java', weightGrams: { from: 1_001 }, fee: 1, days },
    ];

    expect(faultsOfCarrier(carrier([reg, { ...reg, prices: steps }]))).toMatchObject([
      { pointer: '/body/services/1/code' },
      { pointer: '/body/services/1/prices', code: 'gap' },
    ]);
  });
});
