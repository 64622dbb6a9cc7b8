import { describe, expect, it } from '@jest/globals';
import { cartLine, sampleMarket } from '../../../test/support/sample-market.ts';
import { promotionOf } from '../../../test/support/sample-promotion.ts';
import { compilePromotions } from '../../promotions/model/engine/compile-promotions.ts';
import { noIncentives } from '../../promotions/public.ts';
import { priceCart } from '../../quoting/public.ts';
import { parcelLines } from './shipping-offers.ts';

/** Whoever buys a shirt gets a mug. */
const priced = () => {
  const gift = promotionOf('mug', { kind: 'gift', sku: 'MUG', quantity: 1 } as never);
  const market = {
    ...sampleMarket(),
    units: new Map([['MUG', 5]]),
    incentives: { ...noIncentives, promotions: compilePromotions([gift]) },
  };
  return priceCart({ lines: [cartLine('SHIRT', 2)], market });
};
const packed = (gone: readonly string[] = []) =>
  parcelLines(priced(), new Set(gone), 'ID').map(({ sku, quantity }) => ({ sku, quantity }));

describe('what is packed, weighed and counted for the delivery fee', () => {
  it('has the gifts of promotions in it', () => {
    expect(packed()).toEqual([
      { sku: 'SHIRT', quantity: 2 },
      { sku: 'MUG', quantity: 1 },
    ]);
  });

  it('has no gift that is gone', () => {
    expect(packed(['MUG'])).toEqual([{ sku: 'SHIRT', quantity: 2 }]);
  });
});
