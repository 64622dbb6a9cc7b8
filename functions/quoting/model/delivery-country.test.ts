import { describe, expect, it } from '@jest/globals';
import { cartLine, sampleMarket } from '../../../test/support/sample-market.ts';
import { promotionOf } from '../../../test/support/sample-promotion.ts';
import { compilePromotions } from '../../promotions/model/engine/compile-promotions.ts';
import { noIncentives } from '../../promotions/public.ts';
import { chargeEach } from './charge-delivery.ts';
import { priceCart } from './price-lines.ts';
import { quotePriced } from './quote-cart.ts';

const half = { kind: 'percent', percent: 50 } as const;
const free = { kind: 'delivery', deal: { kind: 'free' } } as const;

/** Half off and no fee in Singapore; a tenth off in Indonesia, where the channel is. */
const priced = () => {
  const promotions = compilePromotions([
    promotionOf('p-sg', half, { conditions: { countries: ['SG'] } }),
    promotionOf('p-id', { kind: 'percent', percent: 10 }, { conditions: { countries: ['ID'] } }),
    promotionOf('free-sg', free, { conditions: { countries: ['SG'] } }),
  ]);
  const market = { ...sampleMarket(), incentives: { ...noIncentives, promotions } };
  return priceCart({ lines: [cartLine('SHIRT', 1)], market });
};
const shippedTo = (country: string) =>
  ({ method: 'ship', optionId: 'regular', fee: 15_000, country }) as const;

describe('a promotion for a country', () => {
  it('holds where the goods are delivered, whatever the country of the channel', () => {
    const toSingapore = quotePriced(priced(), { delivery: shippedTo('SG') });
    const toIndonesia = quotePriced(priced(), { delivery: shippedTo('ID') });

    expect(toSingapore.promotions.applied.map(({ promotionId }) => promotionId)).toEqual(['p-sg', 'free-sg']);
    expect(toIndonesia.promotions.applied.map(({ promotionId }) => promotionId)).toEqual(['p-id']);
  });

  it('makes the delivery free there and nowhere else', () => {
    expect(chargeEach(priced(), {}, [shippedTo('SG'), shippedTo('ID')])).toEqual([
      { fee: 15_000, discount: 15_000 },
      { fee: 15_000, discount: 0 },
    ]);
  });

  it('holds for a pick-up in that country', () => {
    const pickup = { method: 'pickup', optionId: 'pickup-orchard', fee: 0, locationId: 'orchard' } as const;

    const { promotions } = quotePriced(priced(), { delivery: { ...pickup, country: 'SG' } });

    expect(promotions.applied.map(({ promotionId }) => promotionId)).toContain('p-sg');
  });

  it('goes by the country of the channel while nobody has said where the goods go', () => {
    const { promotions } = quotePriced(priced(), {});

    expect(promotions.applied.map(({ promotionId }) => promotionId)).toEqual(['p-id']);
  });
});
