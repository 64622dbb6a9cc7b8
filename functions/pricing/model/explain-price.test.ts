import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explainPrice } from './explain-price.ts';
import type { PriceContext, PriceList, PriceRecord } from './price.ts';
import { priceTiers } from './price-tiers.ts';
import { resolvePrice } from './resolve-price.ts';

const at = Date.parse('2026-11-23T03:00:00Z');
const web: PriceContext = { channel: 'web', at, quantity: 1, country: 'ID' };
const record = (priceId: string, amount: number, terms: Partial<PriceRecord> = {}): PriceRecord => ({
  priceId,
  amount,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...terms,
});
const listOf = (...prices: PriceRecord[]): PriceList => ({
  sku: 'BATIK-M',
  currency: 'IDR',
  version: 1,
  prices,
});

describe('why a price holds', () => {
  it('is told record by record, the narrowest first', () => {
    const list = listOf(
      record('base', 100_000),
      record('web', 95_000, { channel: 'web' }),
      record('app', 94_000, { channel: 'app' }),
      record('ayu', 80_000, { customerId: 'cus_ayu' }),
      record('december', 90_000, { validFrom: '2026-12-01T00:00:00Z' }),
      record('ten', 85_000, { minQuantity: 10 }),
    );

    const { channel, candidates } = explainPrice(list, web);

    expect(channel).toBe('web');
    expect(
      candidates.map(({ record: { priceId }, outcome, because }) => [priceId, outcome, because]),
    ).toEqual([
      ['ayu', 'lost', 'other_customer'],
      ['web', 'won', undefined],
      ['app', 'lost', 'other_channel'],
      ['ten', 'lost', 'too_few'],
      ['december', 'lost', 'not_yet'],
      ['base', 'lost', 'less_narrow'],
    ]);
  });

  it('is the other channel’s where this one has none, and says so', () => {
    const list = listOf(record('app', 94_000, { channel: 'app' }));
    const context = { ...web, fallback: 'app' };

    expect(resolvePrice(list, context)).toEqual({
      amount: 94_000,
      currency: 'IDR',
      priceId: 'app',
      fallback: 'app',
    });
    expect(explainPrice(list, context).channel).toBe('app');
    expect(resolvePrice(list, web)).toBeUndefined();
  });

  it('agrees with the price itself, whatever the records and their order', () => {
    fc.assert(
      fc.property(lists, contexts, fc.nat(), (prices, context, seed) => {
        const shuffled = [...prices].sort((a, b) => mixed(a, seed) - mixed(b, seed));
        const winner = explainPrice(listOf(...shuffled), context).candidates.find(
          ({ outcome }) => outcome === 'won',
        );

        expect(winner?.record.priceId).toBe(resolvePrice(listOf(...prices), context)?.priceId);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('prices by quantity', () => {
  it('are told from one unit up: 100 000, from 10 on 90 000, from 50 on 80 000', () => {
    const list = listOf(
      record('base', 100_000),
      record('fifty', 80_000, { minQuantity: 50 }),
      record('ten', 90_000, { minQuantity: 10 }),
      record('private', 1, { minQuantity: 10, customerId: 'cus_ayu' }),
    );

    expect(priceTiers(list, web).map(({ from, amount }) => [from, amount])).toEqual([
      [1, 100_000],
      [10, 90_000],
      [50, 80_000],
    ]);
  });
});

const optional = <Value>(...values: Value[]) => fc.constantFrom(undefined, ...values);
const terms = fc.record({
  channel: optional('web', 'app'),
  locationId: optional('jakarta'),
  country: optional('ID', 'SG'),
  customerGroup: optional('gold'),
  customerId: optional('cus_ayu'),
  minQuantity: optional(2, 10),
  validFrom: optional('2026-01-01T00:00:00Z', '2026-12-01T00:00:00Z'),
  validTo: optional('2027-01-01T00:00:00Z'),
});
const lists = fc
  .array(fc.tuple(fc.nat(1_000), terms), { maxLength: 8 })
  .map((each) => each.map(([amount, given], index) => record(`p${index}`, amount, defined(given))));
const contexts: fc.Arbitrary<PriceContext> = fc
  .record({
    channel: fc.constantFrom('web', 'app', 'pos'),
    at: fc.constantFrom(at, Date.parse('2026-12-24T00:00:00Z')),
    quantity: fc.constantFrom(1, 2, 10),
    locationId: optional('jakarta'),
    country: optional('ID'),
    customerId: optional('cus_ayu'),
    fallback: optional('web'),
  })
  .map(defined);

/** Without what is undefined: absent and undefined are the same to a price, not to its types. */
function defined<Given extends object>(given: Given) {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Given]: Exclude<Given[Key], undefined>;
  };
}
const mixed = ({ priceId }: PriceRecord, seed: number): number =>
  (Number(priceId.slice(1)) * 7919 + seed) % 13;
