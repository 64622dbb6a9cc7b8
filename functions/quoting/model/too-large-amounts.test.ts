import { describe, expect, it } from '@jest/globals';
import { cartLine, sampleMarket } from '../../../test/support/sample-market.ts';
import { quoteCart } from './quote-cart.ts';
import { isTooMuch } from './price-lines.ts';
import { MAX_LINE_AMOUNT } from './quote.ts';

/** Shirts at a price that is allowed, of which many cannot be summed up exactly. */
const dear = (amount: number) => {
  const market = sampleMarket();
  const prices = [{ priceId: 'base', amount, createdAt: '2026-01-01T00:00:00Z' }];
  const list = { sku: 'SHIRT', currency: 'IDR', version: 1, prices };
  return { ...market, prices: new Map([...market.prices, ['SHIRT', list]]) };
};

describe('a line that comes to more than can be worked out exactly', () => {
  it('is shown as one that cannot be bought, and the rest of the cart is priced', () => {
    const market = dear(Number.MAX_SAFE_INTEGER);

    const { lines, totals } = quoteCart({ lines: [cartLine('SHIRT', 9_999), cartLine('MUG', 1)], market });

    expect(lines[0]).toMatchObject({ unavailable: 'amount_too_large', total: 0 });
    expect(totals.total).toBe(50_000);
  });

  it('begins above the most a line may come to', () => {
    expect([isTooMuch(MAX_LINE_AMOUNT / 4, 4), isTooMuch(MAX_LINE_AMOUNT / 4 + 1, 4)]).toEqual([false, true]);
  });

  it('leaves 45 of the dearest lines with their tax within what is exact', () => {
    expect(Number.isSafeInteger(MAX_LINE_AMOUNT * 45 * 2)).toBe(true);
  });
});
