import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { promotionsErrors } from '../errors.ts';
import { loadPromotion } from '../store/promotions.ts';
import { shownPromotion } from '../view/shown-promotion.ts';
import { usedOf } from '../store/used.ts';
import type { GetPromotion } from './contract.ts';

export const getPromotion: UseCase<typeof GetPromotion, Runtime> = async ({ params }, { db }) => {
  const found = await loadPromotion(db, params.promotionId);
  if (found === undefined)
    throw problem(promotionsErrors.PROMOTION_NOT_FOUND, {
      detail: `no promotion ${params.promotionId}`,
    });
  return { status: 200, body: shownPromotion(found, await usedOf(db, found)), version: found.version };
};
