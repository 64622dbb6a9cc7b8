import { describe, expect, it } from '@jest/globals';
import { cartLine, sampleMarket } from '../../../test/support/sample-market.ts';
import { promotionOf } from '../../../test/support/sample-promotion.ts';
import { compilePromotions } from '../../promotions/model/engine/compile-promotions.ts';
import { noIncentives } from '../../promotions/public.ts';
import { quoteCart } from './quote-cart.ts';

/** Mugs are gift cards of Rp 50,000 here; everything is half off, as far as a promotion goes. */
const asked = () => {
  const market = sampleMarket();
  const mug = market.offers.get('MUG');
  const card = new Map(mug && [['MUG', { ...mug, taxClass: 'voucher', giftCard: {} }]]);
  return {
    lines: [cartLine('SHIRT', 2), cartLine('MUG', 3)],
    market: {
      ...market,
      offers: new Map([...market.offers, ...card]),
      incentives: {
        ...noIncentives,
        promotions: compilePromotions([promotionOf('half', { kind: 'percent', percent: 50 })]),
      },
    },
    delivery: { method: 'ship', optionId: 'regular', fee: 22_200 } as const,
  };
};

describe('a gift card in a cart', () => {
  it('costs what it is worth: no promotion comes off it, and no tax is in it', () => {
    const { lines, totals } = quoteCart(asked());

    expect(lines).toMatchObject([
      { sku: 'SHIRT', discount: 111_000, tax: 11_000 },
      { sku: 'MUG', discount: 0, total: 150_000, tax: 0, taxDetail: { treatment: 'exempt' } },
    ]);
    expect(totals).toMatchObject({ discount: 111_000, total: 283_200 });
  });

  it('leaves the tax of the delivery to the goods, however much it is worth', () => {
    expect(quoteCart(asked()).delivery).toMatchObject({ tax: 2_200, taxRate: 0.11 });
  });

  it('is paid with money: gift cards and store credit pay for the rest', () => {
    const tenders = [
      { kind: 'gift_card', id: 'gc', balance: 100_000 },
      { kind: 'store_credit', id: 'sc', balance: 500_000 },
    ];

    expect(quoteCart({ ...asked(), tenders })).toMatchObject({
      credits: [
        { id: 'gc', amount: 100_000 },
        { id: 'sc', amount: 33_200 },
      ],
      due: 150_000,
    });
  });
});
