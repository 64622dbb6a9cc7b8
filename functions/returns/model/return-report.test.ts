import { describe, expect, it } from '@jest/globals';
import { reportOf, type ReportedReturn } from './return-report.ts';

const line = (sku: string, reason: string, units: number, amount: number) => ({
  sku,
  reason,
  units,
  rejected: 0,
  amount,
});
const returns: readonly ReportedReturn[] = [
  {
    returnId: 'r1',
    date: '2026-11-03',
    currency: 'IDR',
    lines: [line('SHIRT', 'too_small', 2, 198), line('MUG', 'damaged', 1, 50)],
  },
  { returnId: 'r2', date: '2026-11-03', currency: 'IDR', lines: [line('SHIRT', 'too_small', 1, 99)] },
  { returnId: 'r3', date: '2026-12-01', currency: 'SGD', lines: [line('MUG', 'too_small', 4, 40)] },
];
const everything = { sku: undefined, reason: undefined };
const rupiah = (amount: number) => [{ currency: 'IDR', amount }];

describe('a report of returns', () => {
  it('counts a return of two lines once in the total and on its day', () => {
    const { total, groups } = reportOf(returns.slice(0, 2), 'day', everything);

    const figures = { returns: 2, units: 4, rejected: 0, refunded: rupiah(347) };
    expect(total).toEqual(figures);
    expect(groups).toEqual([{ key: '2026-11-03', ...figures }]);
  });

  it('keeps currencies apart, and months in order', () => {
    const { total, groups } = reportOf(returns, 'month', everything);

    expect(groups.map(({ key }) => key)).toEqual(['2026-11', '2026-12']);
    expect(total.refunded).toEqual([...rupiah(347), { currency: 'SGD', amount: 40 }]);
  });

  it('lists what comes back most first', () => {
    const bySku = reportOf(returns, 'sku', everything).groups;
    expect(bySku.map(({ key, units }) => [key, units])).toEqual([
      ['MUG', 5],
      ['SHIRT', 3],
    ]);
  });

  it('of one SKU leaves the other lines of its returns out', () => {
    const { total, groups } = reportOf(returns, 'reason', { sku: 'MUG', reason: 'damaged' });

    expect(total).toEqual({ returns: 1, units: 1, rejected: 0, refunded: rupiah(50) });
    expect(groups.map(({ key }) => key)).toEqual(['damaged']);
  });
});
