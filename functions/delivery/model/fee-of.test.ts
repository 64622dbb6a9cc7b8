import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { feeOf } from './fee-of.ts';
import { weightOf } from './weight-of.ts';
import type { QuotedParcel, DeliveryPlace } from './rate-table.ts';

const day = { from: 1, to: 2 };
const table = {
  zones: [
    {
      code: 'jabodetabek',
      name: 'Jabodetabek',
      areas: [{ country: 'ID', postalCodes: [{ from: '10', to: '15' }, '164', '17'] }],
    },
    { code: 'islands', name: 'Islands', areas: [{ country: 'ID' }] },
    { code: 'london', name: 'London', areas: [{ country: 'GB', postalCodes: ['SW', 'EC'] }] },
  ],
  rates: [
    { zone: 'jabodetabek', goods: { from: 300_000 }, weightGrams: { below: 5_000 }, fee: 0, days: day },
    { zone: 'jabodetabek', weightGrams: { below: 30_000 }, fee: 9_000, perKg: 8_000, days: day },
    { zone: 'islands', quantity: { below: 10 }, fee: 35_000, days: { from: 3, to: 9 } },
    { zone: 'islands', quantity: { from: 10 }, fee: 60_000, days: { from: 3, to: 9 } },
    { zone: 'london', fee: 250_000, days: { from: 7, to: 14 } },
  ],
  surcharges: [
    { name: 'Bulky', weightGrams: { from: 10_000 }, fee: 15_000 },
    { name: 'Insured', zones: ['islands'], goods: { from: 1_000_000 }, fee: 5_000 },
  ],
};

const parcel = (given: Partial<QuotedParcel> = {}): QuotedParcel => ({
  goods: 100_000,
  weightGrams: 900,
  quantity: 1,
  ...given,
});
const jakarta: DeliveryPlace = { country: 'ID', postalCode: '12730' };
const papua: DeliveryPlace = { country: 'ID', postalCode: '99351' };

describe('a delivery fee', () => {
  it.each<[string, Partial<QuotedParcel>, DeliveryPlace, number]>([
    ['by postal code', {}, jakarta, 9_000],
    ['of the last postal code of a range', {}, { country: 'ID', postalCode: '15999' }, 9_000],
    ['of the rest of the country', {}, { country: 'ID', postalCode: '16900' }, 35_000],
    ['for each further started kilogram', { weightGrams: 2_001 }, jakarta, 25_000],
    ['that is none from a value on', { goods: 300_000 }, jakarta, 0],
    [
      'again where such a parcel is too heavy for that',
      { goods: 300_000, weightGrams: 5_000 },
      jakarta,
      41_000,
    ],
    ['by units', { quantity: 10 }, papua, 60_000],
    ['with a surcharge for weight', { weightGrams: 10_000 }, papua, 50_000],
    ['with every surcharge that fits', { weightGrams: 10_000, goods: 1_000_000 }, papua, 55_000],
    ['whatever way a postal code is written', {}, { country: 'GB', postalCode: 'sw1a 1aa' }, 250_000],
  ])('is %s', (_what, given, place, fee) => {
    expect(feeOf(table, parcel(given), place)).toMatchObject({ kind: 'fee', fee });
  });

  it.each<[Partial<QuotedParcel>, DeliveryPlace, string]>([
    [{}, { country: 'ID' }, 'depends on the postal code'],
    [{}, { country: 'ID', postalCode: ' - ' }, 'depends on the postal code'],
    [{}, { country: 'SG', postalCode: '018956' }, 'does not deliver to SG'],
    [{}, { country: 'GB', postalCode: 'G1 1AA' }, 'postal code G1 1AA'],
    [{ weightGrams: 30_000 }, jakarta, '30000 g'],
  ])('is none, and says why, for %j to %j', (given, place, reason) => {
    expect(feeOf(table, parcel(given), place)).toMatchObject({
      kind: 'none',
      reason: expect.stringContaining(reason),
    });
  });

  it('is never below 0, and never less for a heavier parcel at the same rate', () => {
    const parcels = fc.record({
      goods: fc.nat(2_000_000),
      weightGrams: fc.integer({ min: 1, max: 29_998 }),
      quantity: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(parcels, fc.constantFrom(jakarta, papua), (given, place) => {
        const light = feeOf(table, { ...given, goods: 0 }, place);
        const heavy = feeOf(table, { ...given, goods: 0, weightGrams: given.weightGrams + 1 }, place);
        if (light.kind !== 'fee' || heavy.kind !== 'fee') throw new Error('both are within the table');
        expect(light.fee).toBeGreaterThanOrEqual(0);
        expect(heavy.fee).toBeGreaterThanOrEqual(light.fee);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a delivery fee in Britain', () => {
  const days = { from: 1, to: 2 };
  const british = {
    zones: [
      { code: 'islands', name: 'Islands', areas: [{ country: 'GB', postalCodes: ['PA66', 'PA67'] }] },
      { code: 'bankside', name: 'Bankside', areas: [{ country: 'GB', postalCodes: ['SE1', 'W1'] }] },
      { code: 'greenwich', name: 'Greenwich', areas: [{ country: 'GB', postalCodes: ['SE10', 'PA6 8'] }] },
      { code: 'rest', name: 'Rest', areas: [{ country: 'GB' }] },
      {
        code: 'channel',
        name: 'Channel',
        areas: [{ country: 'JE', postalCodes: ['JE1'] }, { country: 'JE' }],
      },
    ],
    rates: [
      { zone: 'islands', fee: 2_500, days },
      { zone: 'bankside', fee: 300, days },
      { zone: 'greenwich', fee: 350, days },
      { zone: 'rest', fee: 400, days },
      { zone: 'channel', fee: 900, days },
    ],
    surcharges: [],
  };

  it.each([
    ['PA6 7LN', 400],
    ['pa67ln', 400],
    ['PA67 6AA', 2_500],
    ['PA676AA', 2_500],
    ['PA6 8AA', 350],
    ['SE1 9GF', 300],
    ['SE10 9GF', 350],
    ['se109gf', 350],
    ['SE18 1AA', 400],
    ['W1A 1AA', 300],
    ['W10 5AA', 400],
    ['SE1', 300],
  ])('of %s is %i: districts are whole, not beginnings', (postalCode, fee) => {
    expect(feeOf(british, parcel(), { country: 'GB', postalCode })).toMatchObject({ kind: 'fee', fee });
  });
});

describe('the weight of a parcel', () => {
  it('is that of its units, with a usual one where nobody has said', () => {
    expect(weightOf([{ quantity: 2, weightGrams: 250 }, { quantity: 3 }], 500)).toBe(2_000);
  });
});
