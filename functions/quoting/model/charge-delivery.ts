import type { PromotionOutcome } from '../../promotions/public.ts';
import type { ChosenDelivery, PricedCart, QuotedDelivery, QuoteTerms } from './quote.ts';
import { weighPromotions } from './weigh-promotions.ts';

/** The fee of the delivery that was chosen, and the amount that promotions deduct it. */
export const chargeDelivery = (
  chosen: ChosenDelivery | undefined,
  { delivery }: PromotionOutcome,
): QuotedDelivery => ({ fee: chosen?.fee ?? 0, discount: delivery?.discount ?? 0 });

/** What each of several ways of delivery would cost these lines: the same as their quote with it says. */
export const chargeEach = (
  cart: PricedCart,
  terms: Omit<QuoteTerms, 'delivery'>,
  deliveries: readonly ChosenDelivery[],
): readonly QuotedDelivery[] => {
  const { ordered } = cart.market.incentives.promotions;
  if (!ordered.some(({ promotion }) => promotion.effect.kind === 'delivery'))
    return deliveries.map(({ fee }) => ({ fee, discount: 0 }));
  return deliveries.map((delivery) =>
    chargeDelivery(delivery, weighPromotions(cart, { ...terms, delivery })),
  );
};
