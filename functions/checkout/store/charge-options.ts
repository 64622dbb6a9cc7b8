import { chargeEach, type PricedCart, type QuoteTerms } from '../../quoting/public.ts';
import type { DeliveryOption } from '../model/delivery.ts';

/**
 * Options at what they would really cost this cart: a promotion may take something off the fee of one and not of
 * another. The checkout chooses among the very same.
 */
export const chargeOptions = (
  options: readonly DeliveryOption[],
  cart: PricedCart,
  terms: Omit<QuoteTerms, 'delivery'>,
): readonly DeliveryOption[] => {
  const charged = chargeEach(cart, terms, options);
  return options.map((option, at) => {
    const { fee = option.fee, discount = 0 } = charged[at] ?? {};
    return discount === 0 ? option : { ...option, fee: fee - discount, feeBefore: fee };
  });
};
