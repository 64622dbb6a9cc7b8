import type { AppliedPromotion, NotAppliedPromotion } from '../../promotions/public.ts';

/** A promotion the cart gets. */
export const shownPromotion = ({ promotionId, name, amount, couponCode }: AppliedPromotion) => ({
  promotionId,
  name,
  amount,
  couponCode,
});

/** A promotion the cart could get, with what the shopper can do for it. */
export const nearPromotion = ({ promotionId, name, reasons }: NotAppliedPromotion) => {
  const missing = reasons.flatMap((reason) => reason.missing ?? []);
  const amount = missing.find((each) => each.amount !== undefined)?.amount;
  const units = missing.find((each) => each.units !== undefined)?.units;
  const skus = missing.find((each) => each.skus !== undefined)?.skus;
  const codes = new Set(reasons.map(({ code }) => code));
  return {
    promotionId,
    name,
    missing: {
      amount,
      units,
      ...(skus === undefined ? {} : { skus: [...skus] }),
      ...(codes.has('not_signed_in') ? { signIn: true } : {}),
      ...(codes.has('no_delivery') || codes.has('other_method') || codes.has('other_delivery_option')
        ? { delivery: true }
        : {}),
    },
  };
};
