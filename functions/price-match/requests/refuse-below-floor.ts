import { problem } from '#shared/problems/problem.ts';
import { priceMatchErrors } from '../errors.ts';
import type { OurOffer } from '../model/check-claim.ts';

/**
 * Refuses a price below what pricing lets goods go for, whoever grants it. It does not say how low that is: from it
 * anybody could tell what they cost us.
 *
 * @param pointer where the request names the price
 */
export const refuseBelowFloor = (
  price: number,
  { sku, floor }: Pick<OurOffer, 'sku' | 'floor'>,
  pointer: string,
): void => {
  if (price >= floor) return;
  const detail = `${price} is lower than ${sku} is ever sold`;
  throw problem(priceMatchErrors.PRICE_BELOW_FLOOR, {
    detail,
    errors: [{ pointer, code: 'PRICE_BELOW_FLOOR', detail }],
  });
};
