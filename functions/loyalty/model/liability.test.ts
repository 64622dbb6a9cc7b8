import { describe, expect, it } from '@jest/globals';
import { liabilityOf } from './liability.ts';

describe('the liability of points', () => {
  it('is what is outstanding, at its value, less breakage', () => {
    const totals = [
      { month: '2026-10', earn: 1_000, capture: 300, refund: 50 },
      { month: '2026-11', earn: 500, expire: 150, clawback: 100, owe: 40, set_off: 10 },
    ];

    const report = liabilityOf(totals, { pointValue: 100 });

    expect(report).toMatchObject({ outstanding: 990, owed: 30, breakagePercent: 10, liability: 89_100 });
    expect(report.months.map(({ outstanding }) => outstanding)).toEqual([750, 990]);
    expect(liabilityOf(totals, { pointValue: 100, breakagePercent: 25 }).liability).toBe(74_250);
  });
});
