import { describe, expect, it } from '@jest/globals';
import { gapBetween, gapBreach } from './gap-rule.ts';
import type { PriceRecord } from './price.ts';
import type { PriceRule } from './price-rule.ts';

const now = Date.parse('2026-11-23T03:00:00Z');
const record = (priceId: string, amount: number, terms: Partial<PriceRecord> = {}): PriceRecord => ({
  priceId,
  amount,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...terms,
});
const webFromApp: PriceRule = {
  code: 'web-app',
  version: 1,
  channel: 'web',
  maxGap: { channel: 'app', percent: 5 },
  outside: 'refuse',
};
const everyFromApp: PriceRule = { ...webFromApp, channel: undefined };
const channels = new Map(
  ['web', 'app', 'pos'].map((code) => [
    code,
    { code, country: 'ID', ...(code === 'pos' ? { priceFallback: 'web' } : {}) },
  ]),
);
const breach = (wanted: PriceRecord, prices: readonly PriceRecord[], rule = webFromApp) =>
  gapBreach(rule, { rules: [rule], record: wanted, list: { currency: 'IDR', prices }, channels, now });

describe('how far two channels may be apart', () => {
  const base = record('base', 100_000);
  const web = record('web', 100_000, { channel: 'web' });
  const app = record('app', 100_000, { channel: 'app' });

  it('is asked for a change in either of them: 94 999 is too far from 100 000, and 105 264 from it', () => {
    expect(breach({ ...web, amount: 95_000 }, [base, app])).toBeUndefined();
    expect(breach({ ...web, amount: 94_999 }, [base, app])).toContain('94999 in web');
    expect(breach({ ...app, amount: 105_263 }, [base, web])).toBeUndefined();
    expect(breach({ ...app, amount: 105_264 }, [base, web])).toContain('100000 in web');
  });

  it('is asked for a change everywhere that leaves one of them behind', () => {
    expect(breach({ ...base, amount: 80_000 }, [base, app])).toContain('80000 in web');
    expect(breach({ ...base, amount: 80_000 }, [base])).toBeUndefined();
    expect(breach({ ...base, amount: 80_000 }, [base, web, app])).toBeUndefined();
  });

  it('concerns every channel when the rule names none', () => {
    expect(breach({ ...app, amount: 80_000 }, [base], everyFromApp)).toContain('100000 in web');
    expect(breach(record('pos', 80_000, { channel: 'pos' }), [base], everyFromApp)).toContain('in pos');
    expect(breach(record('pos', 80_000, { channel: 'pos' }), [base])).toBeUndefined();
  });

  it('is measured at every price that begins while it holds', () => {
    const later = record('later', 80_000, { channel: 'app', validFrom: '2026-12-01T00:00:00Z' });
    const untilThen = { ...web, amount: 99_000, validTo: '2026-12-01T00:00:00Z' };

    expect(breach({ ...web, amount: 99_000 }, [base, later])).toContain('99000 in web');
    expect(breach(untilThen, [base, later])).toBeUndefined();
  });

  it('is not held against a price that somebody let through', () => {
    const exception = { kind: 'approved', by: 'staff:sari', until: '2026-12-01T00:00:00Z' } as const;
    const clearance = { ...app, amount: 50_000, exception: { ...exception, rules: ['web-app'] } };
    const other = { ...app, amount: 50_000, exception: { ...exception, rules: ['margin'] } };

    expect(breach({ ...web, amount: 99_000 }, [base, clearance])).toBeUndefined();
    expect(breach({ ...web, amount: 99_000 }, [base, other])).toContain('99000 in web');
  });

  it('says nothing of prices that not everybody pays', () => {
    expect(breach({ ...web, amount: 1, customerId: 'cus_ayu' }, [base, app])).toBeUndefined();
    expect(breach({ ...web, amount: 1, minQuantity: 10 }, [base, app])).toBeUndefined();
  });
});

describe('the rule between two channels', () => {
  it.each([
    [['web', 'app'], { of: 'web', from: 'app', percent: 5 }],
    [['app', 'web'], { of: 'web', from: 'app', percent: 5 }],
    [['pos', 'app'], undefined],
    [['web', 'pos'], undefined],
  ] as const)('of %j is %j', (pair, gap) => {
    expect(gapBetween(webFromApp, pair)).toEqual(gap);
  });
});
