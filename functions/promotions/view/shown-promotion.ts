import type * as z from 'zod/mini';
import type { Promotion } from '../model/promotion.ts';
import { promotionBody, type promotion as schema, type publicPromotion } from '../schemas.ts';
import type { StoredPromotion } from '../store/promotions.ts';

const fields = ['promotionId', ...Object.keys(promotionBody.shape), 'state', 'version'];

/** A promotion as staff see it: only declared fields leave the house. */
export const shownPromotion = (
  stored: StoredPromotion,
  used?: { readonly uses: number; readonly budget: number },
): z.input<typeof schema> => {
  const known = Object.fromEntries(
    fields.flatMap((field) => {
      const value: unknown = Reflect.get(stored, field);
      return value === undefined ? [] : [[field, value]];
    }),
  );
  return { ...known, ...(used === undefined ? {} : { used }) } as z.input<typeof schema>;
};

/** What everybody may know of it: no conditions that are nobody’s business. */
export const shownToEverybody = (promotion: Promotion): z.input<typeof publicPromotion> => {
  const { promotionId, name, startsAt, endsAt, activation, effect, conditions, currency } = promotion;
  return {
    promotionId,
    name,
    startsAt,
    endsAt,
    needsCoupon: activation === 'coupon',
    effect: effect.kind,
    ...(conditions.minimumGoods === undefined || currency === undefined
      ? {}
      : { minimumGoods: { amount: conditions.minimumGoods, currency } }),
  };
};
