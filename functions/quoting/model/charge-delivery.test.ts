import { describe, expect, it } from '@jest/globals';
import { cartLine, sampleMarket } from '../../../test/support/sample-market.ts';
import { promotionOf } from '../../../test/support/sample-promotion.ts';
import { compilePromotions } from '../../promotions/model/engine/compile-promotions.ts';
import type { Effect } from '../../promotions/model/effect.ts';
import { noIncentives } from '../../promotions/public.ts';
import type { Conditions } from '../../promotions/model/conditions.ts';
import { chargeEach } from './charge-delivery.ts';
import { priceCart } from './price-lines.ts';
import { quoteCart } from './quote-cart.ts';

const regular = { method: 'ship', optionId: 'regular', fee: 20_000 } as const;
const express = { method: 'ship', optionId: 'express', fee: 45_000 } as const;

const asked = (...given: readonly (readonly [Effect, Conditions?])[]) => ({
  lines: [cartLine('SHIRT', 2)],
  market: {
    ...sampleMarket(),
    incentives: {
      ...noIncentives,
      promotions: compilePromotions(
        given.map(([effect, conditions = {}], at) => promotionOf(`p${at}`, effect, { conditions })),
      ),
    },
  },
});

const free: Effect = { kind: 'delivery', options: ['regular'], deal: { kind: 'free' } };
const tenOff: Effect = { kind: 'delivery', deal: { kind: 'amount', amount: 10_000 } };

describe('what each way of delivery costs', () => {
  it('is its own fee less the amount that promotions deduct that one', () => {
    expect(chargeEach(priceCart(asked([free], [tenOff])), {}, [regular, express])).toEqual([
      { fee: 20_000, discount: 20_000 },
      { fee: 45_000, discount: 10_000 },
    ]);
  });

  it('is what the quote with it says', () => {
    const question = asked([free], [tenOff], [{ kind: 'percent', percent: 10 }]);
    const quotes = [regular, express].map((delivery) => quoteCart({ ...question, delivery }).delivery);

    expect(chargeEach(priceCart(question), {}, [regular, express])).toEqual(
      quotes.map(({ fee, discount }) => ({ fee, discount })),
    );
  });

  it('is the whole fee where a promotion asks for more goods than there are', () => {
    expect(chargeEach(priceCart(asked([free, { minimumGoods: 500_000 }])), {}, [regular])).toEqual([
      { fee: 20_000, discount: 0 },
    ]);
  });

  it('is the whole fee where no promotion is about deliveries', () => {
    expect(chargeEach(priceCart(asked([{ kind: 'percent', percent: 10 }])), {}, [regular])).toEqual([
      { fee: 20_000, discount: 0 },
    ]);
  });
});
