import type { PromotionOutcome } from '../../../promotions/store/parts.ts';
import type { ChosenDelivery, QuotedDelivery } from './quote.ts';

/** The fee of the delivery that was chosen, and what promotions take off it. */
export const chargeDelivery = (
  chosen: ChosenDelivery | undefined,
  { delivery }: PromotionOutcome,
): QuotedDelivery => ({ fee: chosen?.fee ?? 0, discount: delivery?.discount ?? 0 });
