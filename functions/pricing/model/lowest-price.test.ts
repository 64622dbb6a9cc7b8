import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lowest30, reductionStart } from './lowest-price.ts';
import type { PriceRecord } from './price.ts';
import { timelineOf, type HistorySnapshot } from './timeline.ts';

const day = (date: string): string => `2026-${date}T00:00:00.000Z`;
const at = (date: string): number => Date.parse(day(date));
const web = { channel: 'web', country: 'ID' };

const record = (amount: number, terms: Partial<PriceRecord> = {}): PriceRecord => ({
  priceId: `p${amount}`,
  amount,
  createdAt: day('01-01'),
  ...terms,
});
const reduced = (amount: number, compareAt: number, from?: string, to?: string): PriceRecord =>
  record(amount, {
    compareAt,
    ...(from === undefined ? {} : { validFrom: day(from) }),
    ...(to === undefined ? {} : { validTo: day(to) }),
  });
const said = (date: string, ...records: PriceRecord[]): HistorySnapshot => ({
  at: day(date),
  currency: 'IDR',
  records,
});
const lowest = (date: string, ...entries: HistorySnapshot[]) => lowest30(timelineOf(entries, web), at(date));

describe('the lowest price of the thirty days before a reduction', () => {
  it('is 100 000 when goods of 100 000 are reduced to 80 000', () => {
    expect(lowest('03-05', said('01-01', record(100_000)), said('03-01', reduced(80_000, 100_000)))).toBe(
      100_000,
    );
  });

  it('is the price of an earlier promotion inside the thirty days: 70 000, not 100 000', () => {
    const entry = said(
      '01-01',
      record(100_000),
      reduced(70_000, 100_000, '02-10', '02-15'),
      reduced(80_000, 100_000, '03-01', '03-10'),
    );

    expect(lowest('03-05', entry)).toBe(70_000);
  });

  it('forgets a promotion that ended thirty days before: on the 31st day it counts no more', () => {
    const promotions = (to: string) =>
      said(
        '01-01',
        record(100_000),
        reduced(70_000, 100_000, '01-10', to),
        reduced(80_000, 100_000, '03-02'),
      );

    // 30 days before 2 March is 31 January.
    expect(lowest('03-05', promotions('01-31'))).toBe(100_000);
    expect(lowest('03-05', promotions('02-01'))).toBe(70_000);
  });

  it('stays what it was while the reduction goes further, because it began only once', () => {
    const entries = [
      said('01-01', record(100_000)),
      said('03-01', reduced(80_000, 100_000)),
      said('03-10', reduced(60_000, 100_000)),
    ];

    expect(reductionStart(timelineOf(entries, web), at('03-12'))).toBe(at('03-01'));
    expect(lowest('03-12', ...entries)).toBe(100_000);
  });

  it('starts anew after a gap without a price, and days without a price are no price of nothing', () => {
    const entries = [
      said('01-01', record(100_000)),
      said('02-20', reduced(80_000, 100_000)),
      said('02-25'),
      said('03-01', reduced(75_000, 100_000)),
    ];

    expect(reductionStart(timelineOf(entries, web), at('03-02'))).toBe(at('03-01'));
    expect(lowest('03-02', ...entries)).toBe(80_000);
  });

  it('is not told of a price that is not reduced, nor of goods that are new', () => {
    expect(lowest('03-05', said('01-01', record(100_000)))).toBeUndefined();
    expect(lowest('03-05', said('03-01', reduced(80_000, 100_000)))).toBeUndefined();
  });

  it('counts what the channel itself charged: a price of the app is none of the web', () => {
    const app = record(50_000, { channel: 'app' });
    const entries = [
      said('01-01', record(100_000), app),
      said('03-01', record(100_000), app, reduced(80_000, 100_000, '03-01')),
    ];

    expect(lowest('03-05', ...entries)).toBe(100_000);
  });
});

describe('what a SKU cost when', () => {
  it('has no holes and no overlaps, whatever was said and scheduled', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((date) => String(date).padStart(2, '0'));
    const records = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), days, days)
        .map(([amount, from, to]) =>
          record(amount, { validFrom: day(`02-${from}`), validTo: day(`02-${to}`) }),
        ),
      { maxLength: 5 },
    );
    const entries = fc
      .array(fc.tuple(days, records), { minLength: 1, maxLength: 5 })
      .map((given) =>
        [...given].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, list]) => said(`02-${date}`, ...list)),
      );
    fc.assert(
      fc.property(entries, (given) => {
        const spans = timelineOf(given, web);

        expect(spans[0]?.from).toBe(Date.parse(given[0]?.at ?? ''));
        expect(spans.at(-1)?.to).toBe(Infinity);
        expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map(({ to }) => to));
      }),
      { numRuns: 2_000 },
    );
  });
});
