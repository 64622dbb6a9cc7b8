import { describe, expect, it } from '@jest/globals';
import { disparityOf } from './parity.ts';
import type { PriceException, PriceRecord } from './price.ts';
import type { PriceRule } from './price-rule.ts';

const channels = ['web', 'app', 'pos'].map((code) => ({ code, country: 'ID' }));
const record = (priceId: string, amount: number, terms: Partial<PriceRecord> = {}): PriceRecord => ({
  priceId,
  amount,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...terms,
});
const base = record('base', 100_000);
const disparity = (prices: readonly PriceRecord[], rules: readonly PriceRule[] = []) =>
  disparityOf(
    { sku: 'BATIK-M', currency: 'IDR', version: 1, prices },
    { channels, rules, category: 'shirts', at: Date.parse('2026-11-23T03:00:00Z') },
  );
const gapRule = (percent: number, terms: Partial<PriceRule> = {}): PriceRule => ({
  code: 'near-app',
  version: 1,
  maxGap: { channel: 'app', percent },
  outside: 'refuse',
  ...terms,
});
const told = (prices: readonly PriceRecord[], rules: readonly PriceRule[] = []) =>
  disparity(prices, rules)?.differences.map(
    ({ channels: [a, b], amount, because, rules: of }) =>
      `${a} ${b} ${amount} ${because}${of.map((code) => ` ${code}`).join('')}`,
  );

describe('a SKU in several channels', () => {
  it('is no matter for the report while it costs the same everywhere, whichever record says so', () => {
    expect(disparity([base])).toBeUndefined();
    expect(disparity([base, record('web', 100_000, { channel: 'web' })])).toBeUndefined();
    expect(disparity([base, record('gold', 1, { channel: 'web', customerGroup: 'gold' })])).toBeUndefined();
    expect(disparity([record('web', 90_000, { channel: 'web' })])).toBeUndefined();
  });

  it('is named with the record that wins in each channel, and every two that differ', () => {
    const found = disparity([base, record('web', 90_000, { channel: 'web' })]);

    expect(found?.prices).toEqual([
      { channel: 'web', amount: 90_000, priceId: 'web' },
      { channel: 'app', amount: 100_000, priceId: 'base' },
      { channel: 'pos', amount: 100_000, priceId: 'base' },
    ]);
    expect(found?.differences.map(({ channels: pair }) => pair)).toEqual([
      ['web', 'app'],
      ['web', 'pos'],
    ]);
  });

  it('may differ as far as every rule between the two allows, and only for the goods it speaks of', () => {
    const prices = [base, record('web', 90_000, { channel: 'web' })];

    expect(told(prices, [gapRule(10)])).toEqual(['web app 10000 rule near-app', 'web pos 10000 unexplained']);
    expect(told(prices, [gapRule(10), gapRule(9, { code: 'nearer' })])?.[0]).toBe(
      'web app 10000 unexplained nearer',
    );
    expect(told(prices, [gapRule(10, { category: 'shoes' })])?.[0]).toBe('web app 10000 unexplained');
  });

  it('may differ where somebody said so, whatever the rules', () => {
    const exception: PriceException = {
      kind: 'approved',
      by: 'staff:sari',
      approvedBy: 'staff:finance',
      changeId: 'prc_1',
      until: '2026-12-01T00:00:00Z',
      rules: ['near-app'],
    };
    const found = disparity([base, record('web', 50_000, { channel: 'web', exception })], [gapRule(10)]);

    expect(found?.prices[0]).toEqual({ channel: 'web', amount: 50_000, priceId: 'web', exception });
    expect(found?.differences.map(({ because }) => because)).toEqual(['exception', 'exception']);
  });
});
