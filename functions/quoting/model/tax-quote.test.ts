import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cartLine, sampleMarket } from '../../../test/support/sample-market.ts';
import { builtInRules, taxSale } from '../../tax/public.ts';
import type { Market } from './market.ts';
import type { DiscountedLine, QuotedDelivery } from './quote.ts';
import { quoteCart } from './quote-cart.ts';
import { saleOf, withTaxes } from './tax-quote.ts';

const line = (sku: 'SHIRT' | 'MUG', given: Partial<DiscountedLine>): DiscountedLine => {
  const { unitPrice, quantity, ...rest } = { ...cartLine(sku, 1), discount: 0, discounts: [], ...given };
  return { ...rest, unitPrice, quantity, total: unitPrice * quantity - rest.discount };
};
const taxQuote = (lines: readonly DiscountedLine[], delivery: QuotedDelivery, market: Market) =>
  withTaxes(lines, delivery, {
    taxes: taxSale(saleOf(lines, delivery, market), market.taxRules),
    channel: market.channel,
  });
const noDelivery = { fee: 0, discount: 0, discounts: [] };

/** The sample market, with mugs that are exempt. */
const exemptMugs = (channel: Partial<Market['channel']> = {}): Market => {
  const market = sampleMarket(channel);
  const offers = new Map(market.offers);
  const mug = offers.get('MUG');
  if (mug !== undefined) offers.set('MUG', { ...mug, taxClass: 'exempt' });
  return { ...market, offers };
};
const ship = { method: 'ship', optionId: 'regular', fee: 11_100 } as const;

describe('the tax of a quote', () => {
  it('is taken after discounts, unit by unit as they were given', () => {
    const unitDiscounts = [
      { units: 1, amount: 11_000 },
      { units: 2, amount: 11_001 },
    ];
    const shirts = line('SHIRT', { quantity: 3, discount: 33_002, unitDiscounts });

    const { lines } = taxQuote([shirts], noDelivery, sampleMarket());

    expect(lines[0]).toMatchObject({
      tax: 29_730,
      taxRate: 0.11,
      taxDetail: {
        units: [
          { units: 1, net: 90_090, tax: 9_910 },
          { units: 2, net: 90_089, tax: 9_910 },
        ],
      },
    });
  });

  it('of the delivery follows the goods of most value', () => {
    const most = quoteCart({
      lines: [cartLine('SHIRT', 1), cartLine('MUG', 2)],
      market: exemptMugs(),
      delivery: ship,
    });
    const least = quoteCart({
      lines: [cartLine('SHIRT', 1), cartLine('MUG', 3)],
      market: exemptMugs(),
      delivery: ship,
    });

    expect(most.delivery.tax).toBe(1_100);
    expect(least.delivery).toMatchObject({ tax: 0, taxDetail: { treatment: 'exempt' } });
  });

  it('of the delivery has the class that the channel gives it', () => {
    const tax = {
      service: 'table',
      level: 'line',
      rounding: 'half_even',
      deliveryTaxClass: 'standard',
    } as const;

    const { delivery, totals } = quoteCart({
      lines: [cartLine('MUG', 3)],
      market: exemptMugs({ tax, pricesIncludeTax: false }),
      delivery: ship,
    });

    expect(delivery.tax).toBe(1_221);
    expect(totals).toMatchObject({ goods: 150_000, delivery: 11_100, tax: 1_221, total: 162_321 });
    expect(totals.taxes).toMatchObject([
      { treatment: 'exempt', net: 150_000, tax: 0 },
      { name: 'PPN', net: 11_100, taxable: 10_175, tax: 1_221 },
    ]);
  });

  it('is that of where the goods go', () => {
    const market = { ...sampleMarket(), taxRegion: 'SG' };

    const { totals } = quoteCart({ lines: [cartLine('SHIRT', 1)], market });

    expect(totals).toMatchObject({ tax: 0, total: 111_000, taxes: [{ treatment: 'untaxed', net: 111_000 }] });
  });

  it('adds up: units to lines, lines and delivery to the sums, net and tax to the total', () => {
    const levels = fc.constantFrom('line', 'unit');
    const roundings = fc.constantFrom('half_even', 'half_up', 'half_down');
    const shirts = fc.record({ quantity: fc.integer({ min: 1, max: 50 }), off: fc.nat(111_000) });
    fc.assert(
      fc.property(
        shirts,
        fc.nat(90_000),
        fc.boolean(),
        levels,
        roundings,
        (shirt, fee, included, level, rounding) => {
          const tax = { service: 'table', level, rounding } as const;
          const market = { ...sampleMarket({ tax, pricesIncludeTax: included }), taxRules: builtInRules };
          const lines = [
            line('SHIRT', {
              quantity: shirt.quantity,
              discount: shirt.off,
              unitDiscounts: [{ units: 1, amount: shirt.off }],
            }),
            line('MUG', { quantity: 3 }),
          ];

          const quote = taxQuote(lines, { ...noDelivery, fee }, market);

          const paid = lines.reduce((sum, { total }) => sum + total, fee);
          const taxed = quote.lines.reduce((sum, each) => sum + each.tax, quote.delivery.tax);
          const summed = quote.sums.reduce((sum, each) => sum + each.tax, 0);
          const net = quote.sums.reduce((sum, each) => sum + each.net, 0);
          expect(summed).toBe(taxed);
          expect(included ? net + taxed : net).toBe(paid);
          for (const { tax: whole, taxDetail } of quote.lines)
            expect(taxDetail?.units.reduce((sum, each) => sum + each.units * each.tax, 0)).toBe(whole);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
