import type { ChosenDelivery, QuotedDelivery } from './quote.ts';

/** The fee of the delivery that was chosen, with what promotions take off it. */
export const chargeDelivery = (chosen: ChosenDelivery | undefined): QuotedDelivery => ({
  fee: chosen?.fee ?? 0,
  discount: 0,
  discounts: [],
});
