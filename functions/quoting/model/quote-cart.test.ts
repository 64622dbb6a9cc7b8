import { describe, expect, it } from '@jest/globals';
import { cartLine, sampleMarket } from '../../../test/support/sample-market.ts';
import { quoteCart } from './quote-cart.ts';

const ship = (fee: number) => ({ method: 'ship', optionId: 'regular', fee }) as const;

describe('quoteCart', () => {
  it('adds goods and delivery, with the tax inside', () => {
    const { totals } = quoteCart({
      lines: [cartLine('SHIRT', 2), cartLine('MUG', 1)],
      market: sampleMarket(),
      delivery: ship(18_000),
    });

    expect(totals).toEqual({
      goods: 272_000,
      discount: 0,
      delivery: 18_000,
      tax: 28_739,
      total: 290_000,
      taxIncluded: true,
      taxes: [
        {
          region: 'ID',
          treatment: 'taxed',
          name: 'PPN',
          percent: 12,
          base: { numerator: 11, denominator: 12 },
          net: 261_261,
          taxable: 239_489,
          tax: 28_739,
        },
      ],
    });
  });

  it('adds the tax where prices come without it', () => {
    const { totals } = quoteCart({
      lines: [cartLine('MUG', 2)],
      market: sampleMarket({ pricesIncludeTax: false }),
    });

    expect(totals).toMatchObject({ goods: 100_000, tax: 11_000, total: 111_000, taxIncluded: false });
  });

  it('tells a price that is not what the shopper last saw, and charges the new one', () => {
    const { lines, totals } = quoteCart({ lines: [cartLine('MUG', 1, 45_000)], market: sampleMarket() });

    expect(lines[0]?.priceChanged).toEqual({ from: 45_000, to: 50_000 });
    expect(totals.total).toBe(50_000);
  });

  it('counts a line that cannot be bought for nothing', () => {
    const unknown = { ...cartLine('MUG', 1), sku: 'GONE' };

    const { lines, totals } = quoteCart({ lines: [unknown, cartLine('SHIRT', 1)], market: sampleMarket() });

    expect(lines[0]?.unavailable).toBe('not_sold_here');
    expect(totals).toMatchObject({ goods: 111_000, total: 111_000 });
  });

  it('lets each credit pay what it can, in order, and says what is left', () => {
    const { totals, credits, due } = quoteCart({
      lines: [cartLine('SHIRT', 1)],
      market: sampleMarket(),
      tenders: [
        { kind: 'gift_card', id: 'gc_1', balance: 100_000 },
        { kind: 'store_credit', id: 'sc_1', balance: 500_000 },
        { kind: 'gift_card', id: 'gc_2', balance: 10_000 },
      ],
    });

    expect(credits).toEqual([
      { kind: 'gift_card', id: 'gc_1', amount: 100_000 },
      { kind: 'store_credit', id: 'sc_1', amount: 11_000 },
    ]);
    expect({ total: totals.total, due }).toEqual({ total: 111_000, due: 0 });
  });
});
