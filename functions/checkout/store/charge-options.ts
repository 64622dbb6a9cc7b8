import type { Location } from '../../channels/public.ts';
import { chargeEach, type PricedCart, type QuoteTerms } from '../../quoting/public.ts';
import type { DeliveryOption } from '../model/delivery.ts';

/**
 * Options at what they would really cost this cart: a promotion may take something off the fee of one and not of
 * another, and a pick-up is in the country of its location. The checkout chooses among the very same.
 */
export const chargeOptions = (
  options: readonly DeliveryOption[],
  cart: PricedCart,
  terms: Omit<QuoteTerms, 'delivery'>,
  locations: ReadonlyMap<string, Location>,
): readonly DeliveryOption[] => {
  const placed = options.map((option) => ({
    ...option,
    country: option.locationId === undefined ? undefined : locations.get(option.locationId)?.address?.country,
  }));
  const charged = chargeEach(cart, terms, placed);
  return options.map((option, at) => {
    const { fee = option.fee, discount = 0 } = charged[at] ?? {};
    return discount === 0 ? option : { ...option, fee: fee - discount, feeBefore: fee };
  });
};
