import { describe, expect, it } from '@jest/globals';
import { cartLine, sampleMarket } from '../../../test/support/sample-market.ts';
import type { PriceMatch } from './price-match.ts';
import { quoteCart } from './quote-cart.ts';

const match: PriceMatch = {
  claimId: 'pmc_1',
  version: 2,
  sku: 'SHIRT',
  price: 99_000,
  quantity: 2,
  until: '2026-11-26T04:00:00Z',
};

const quoted = (quantity: number, over: Partial<PriceMatch> = {}, seenAt?: number) =>
  quoteCart({
    lines: [cartLine('SHIRT', quantity, seenAt)],
    market: sampleMarket(),
    priceMatches: [{ ...match, ...over }],
  });

describe('a price that was granted for a line', () => {
  it('is what the line costs, with the claim and our own price beside it', () => {
    const { lines, totals } = quoted(2);

    expect(lines[0]).toMatchObject({
      unitPrice: 99_000,
      total: 198_000,
      priceMatch: { claimId: 'pmc_1', originalPrice: 111_000 },
    });
    expect(totals).toMatchObject({ goods: 198_000, total: 198_000, tax: 19_622 });
  });

  it('holds for no more units than it was granted for', () => {
    expect(quoted(3).lines[0]).toMatchObject({ unitPrice: 111_000, total: 333_000 });
  });

  it('holds for its own SKU alone', () => {
    expect(quoted(1, { sku: 'MUG' }).totals.total).toBe(111_000);
  });

  it('gives way to our price when that is not higher', () => {
    const [line] = quoted(1, { price: 111_000 }).lines;

    expect([line?.unitPrice, line?.priceMatch]).toEqual([111_000, undefined]);
  });

  it('does not trouble the shopper with a change of the price they do not pay', () => {
    expect(quoted(1, {}, 120_000).lines[0]?.priceChanged).toBeUndefined();
  });

  it('ends at its time, and the shopper is told before they pay more', () => {
    const [line] = quoted(1, { until: '2026-11-26T03:00:00Z' }).lines;

    expect(line).toMatchObject({ unitPrice: 111_000, priceChanged: { from: 99_000, to: 111_000 } });
  });
});
