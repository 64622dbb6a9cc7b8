import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PriceRecord } from './price.ts';
import { breachesOf } from './breaches-of.ts';
import { leastFor, type PriceRule } from './price-rule.ts';
import { resolvePrice } from './resolve-price.ts';
import { removePrice, setPrice } from './set-price.ts';

const now = Date.parse('2026-11-23T03:00:00Z');
const rule = (terms: Partial<PriceRule>): PriceRule => ({
  code: 'r',
  version: 1,
  outside: 'refuse',
  ...terms,
});
const record = (amount: number, terms: Partial<PriceRecord> = {}): PriceRecord => ({
  priceId: `p${amount}`,
  amount,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...terms,
});
const limitsOf = (
  rules: PriceRule[],
  wanted: PriceRecord,
  { prices = [], cost, category }: { prices?: PriceRecord[]; cost?: number; category?: string } = {},
) =>
  breachesOf({
    rules,
    record: wanted,
    list: { currency: 'IDR', prices },
    cost,
    category,
    channels: new Map(),
    now,
  }).map(({ limit }) => limit);

describe('what prices may be', () => {
  it('is not below the margin: 100 000 of cost and 20 % make 125 000', () => {
    const margin = rule({ minMarginPercent: 20 });

    expect(leastFor(100_000, 20)).toBe(125_000);
    expect(leastFor(100_000, 30)).toBe(142_858);
    expect(limitsOf([margin], record(124_999), { cost: 100_000 })).toEqual(['margin']);
    expect(limitsOf([margin], record(125_000), { cost: 100_000 })).toEqual([]);
    expect(limitsOf([margin], record(1))).toEqual([]);
  });

  it('is between floor and ceiling, in their own currency', () => {
    const bounds = rule({ currency: 'IDR', floor: 50_000, ceiling: 500_000 });

    expect(limitsOf([bounds], record(49_999))).toEqual(['floor']);
    expect(limitsOf([bounds], record(500_001))).toEqual(['ceiling']);
    expect(limitsOf([rule({ currency: 'USD', floor: 50_000 })], record(1))).toEqual([]);
  });

  it('does not move further at once than allowed, nor further from another channel', () => {
    const prices = [record(100_000), record(100_000, { priceId: 'app', channel: 'app' })];
    const web = { channel: 'web' };

    expect(limitsOf([rule({ maxChangePercent: 30 })], record(70_000, web), { prices })).toEqual([]);
    expect(limitsOf([rule({ maxChangePercent: 30 })], record(69_999, web), { prices })).toEqual(['change']);
    const gap = rule({ maxGap: { channel: 'app', percent: 5 } });
    expect(limitsOf([gap], record(95_000, web), { prices })).toEqual([]);
    expect(limitsOf([gap], record(94_999, web), { prices })).toEqual(['gap']);
    expect(limitsOf([gap], record(1, { ...web, customerId: 'cus_ayu' }), { prices })).toEqual([]);
  });

  it('is ruled by the category and the channel that a rule names', () => {
    const shoes = rule({ category: 'shoes', channel: 'web', currency: 'IDR', floor: 50_000 });

    expect(limitsOf([shoes], record(1), { category: 'shoes' })).toEqual(['floor']);
    expect(limitsOf([shoes], record(1), { category: 'shirts' })).toEqual([]);
    expect(limitsOf([shoes], record(1, { channel: 'app' }), { category: 'shoes' })).toEqual([]);
  });

  it('never lets a sequence of allowed changes end below the floor, whoever buys how many when', () => {
    const step = fc.record({
      priceId: fc.constantFrom('a', 'b', 'c'),
      amount: fc.nat(200),
      remove: fc.boolean(),
      channel: fc.constantFrom(undefined, 'web', 'app'),
      customerId: fc.constantFrom(undefined, 'cus_ayu'),
      minQuantity: fc.constantFrom(undefined, 10),
    });
    const rules = [rule({ currency: 'IDR', floor: 50 }), rule({ minMarginPercent: 20 })];
    const cost = 80;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.constantFrom(1, 10), (steps, quantity) => {
        let prices: readonly PriceRecord[] = [];
        for (const { priceId, remove, amount, ...given } of steps) {
          if (remove) {
            prices = removePrice({ prices }, priceId)?.prices ?? prices;
            continue;
          }
          const terms = { amount, ...JSON.parse(JSON.stringify(given)) };
          const set = setPrice({ prices }, { priceId, terms, now: '2026-11-23T03:00:00.000Z' });
          if (set.kind !== 'created' && set.kind !== 'changed') continue;
          const list = { currency: 'IDR', prices };
          const judged = { rules, record: set.record, list, cost, channels: new Map(), now };
          if (breachesOf(judged).length === 0) prices = set.prices;
        }
        const list = { sku: 'S', currency: 'IDR', version: 1, prices };
        const asked = { channel: 'web', at: now, quantity, customerId: 'cus_ayu', fallback: 'app' };

        expect(resolvePrice(list, asked)?.amount ?? Infinity).toBeGreaterThanOrEqual(100);
      }),
      { numRuns: 2_000 },
    );
  });
});
