import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PriceContext, PriceList, PriceRecord } from './price.ts';
import { nextPriceChange, resolvePrice } from './resolve-price.ts';

const at = Date.parse('2026-11-23T03:00:00.000Z');
const context: PriceContext = {
  channel: 'pos',
  at,
  quantity: 1,
  locationId: 'jakarta',
  country: 'ID',
  customerGroups: ['gold'],
  customerId: 'cus_1',
};

const record = (priceId: string, terms: Partial<PriceRecord> = {}): PriceRecord => ({
  priceId,
  amount: 100_000,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...terms,
});

const list = (...prices: PriceRecord[]): PriceList => ({
  sku: 'BATIK-M',
  currency: 'IDR',
  version: 1,
  prices,
});

/** From the narrowest to the widest. */
const ladder = [
  record('customer', { customerId: 'cus_1' }),
  record('group', { customerGroup: 'gold' }),
  record('channel and location', { channel: 'pos', locationId: 'jakarta' }),
  record('location', { locationId: 'jakarta' }),
  record('channel', { channel: 'pos' }),
  record('country', { country: 'ID' }),
  record('base'),
];

describe('the price that holds', () => {
  it.each(ladder.map((winner, from) => ({ winner: winner.priceId, from })))(
    'is the $winner price when nothing narrower is there',
    ({ winner, from }) => {
      const found = resolvePrice(list(...ladder.slice(from)), context);

      expect(found?.priceId).toBe(winner);
    },
  );

  it('is that of a time limit over one without, and of the shorter of two', () => {
    const year = record('year', { validFrom: '2026-01-01T00:00:00Z', validTo: '2027-01-01T00:00:00Z' });
    const day = record('day', { validFrom: '2026-11-23T00:00:00Z', validTo: '2026-11-24T00:00:00Z' });

    expect(resolvePrice(list(record('base'), year), context)?.priceId).toBe('year');
    expect(resolvePrice(list(day, year), context)?.priceId).toBe('day');
  });

  it('holds from its first instant on, and no more at its last', () => {
    const sale = record('sale', {
      validFrom: new Date(at).toISOString(),
      validTo: new Date(at + 1000).toISOString(),
    });
    const prices = list(record('base'), sale);

    expect(resolvePrice(prices, { ...context, at: at - 1 })?.priceId).toBe('base');
    expect(resolvePrice(prices, context)?.priceId).toBe('sale');
    expect(resolvePrice(prices, { ...context, at: at + 1000 })?.priceId).toBe('base');
    expect(nextPriceChange(prices, at - 1)).toBe(at);
    expect(nextPriceChange(prices, at)).toBe(at + 1000);
    expect(nextPriceChange(prices, at + 1000)).toBe(Infinity);
  });

  it('is the newest of two that hold for the same', () => {
    const older = record('z', { createdAt: '2026-01-01T00:00:00.000Z' });
    const newer = record('a', { createdAt: '2026-02-01T00:00:00.000Z' });

    expect(resolvePrice(list(newer, older), context)?.priceId).toBe('a');
  });

  it('says which record won, in which currency, and what it is compared with', () => {
    const found = resolvePrice(list(record('base', { compareAt: 120_000 })), context);

    expect(found).toEqual({ amount: 100_000, currency: 'IDR', priceId: 'base', compareAt: 120_000 });
  });

  it('is none when no record holds in this channel', () => {
    expect(resolvePrice(list(record('app only', { channel: 'app' })), context)).toBeUndefined();
    expect(resolvePrice(undefined, context)).toBeUndefined();
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(anyList, fc.array(fc.nat(), { maxLength: 20 }), (prices, swaps) => {
        const shuffled = swaps.reduce(swapped, prices);

        expect(resolvePrice(list(...shuffled), context)).toEqual(resolvePrice(list(...prices), context));
      }),
    );
  });

  it('is never one that another record narrows by a condition more', () => {
    fc.assert(
      fc.property(anyList, fc.constantFrom(...narrowings), (prices, narrowing) => {
        const before = resolvePrice(list(...prices), context);
        const winner = prices.find(({ priceId }) => priceId === before?.priceId);
        if (
          winner === undefined ||
          Object.keys(narrowing).every((name) => Reflect.get(winner, name) !== undefined)
        )
          return;
        const narrower = { ...winner, ...narrowing, priceId: 'narrower' };

        expect(resolvePrice(list(...prices, narrower), context)?.priceId).toBe('narrower');
      }),
    );
  });
});

const narrowings: Partial<PriceRecord>[] = [
  { customerId: 'cus_1' },
  { customerGroup: 'gold' },
  { locationId: 'jakarta' },
  { channel: 'pos' },
  { country: 'ID' },
];

const sometimes = <Value>(...values: Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

const anyRecord = fc.record({
  amount: fc.nat(1_000_000),
  channel: sometimes('pos', 'web'),
  locationId: sometimes('jakarta', 'bandung'),
  country: sometimes('ID', 'SG'),
  customerGroup: sometimes('gold', 'staff'),
  customerId: sometimes('cus_1', 'cus_2'),
  minQuantity: sometimes(1, 2),
  validFrom: sometimes('2026-11-01T00:00:00Z', '2027-01-01T00:00:00Z'),
  validTo: sometimes('2026-12-01T00:00:00Z', '2026-11-02T00:00:00Z'),
  createdAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
});

/** Ids are unique within a list, as they are in the table. */
const anyList = fc
  .array(anyRecord, { maxLength: 12 })
  .map((records): PriceRecord[] =>
    records.map(
      (terms, index) => JSON.parse(JSON.stringify({ ...terms, priceId: `p${index}` })) as PriceRecord,
    ),
  );

const swapped = (prices: PriceRecord[], by: number): PriceRecord[] => {
  if (prices.length < 2) return prices;
  const copy = [...prices];
  const at = by % prices.length;
  const [taken] = copy.splice(at, 1);
  return taken === undefined ? copy : [taken, ...copy];
};
