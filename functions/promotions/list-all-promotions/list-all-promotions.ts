import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { StoredPromotion } from '../store/promotions.ts';
import { shownPromotion } from '../view/shown-promotion.ts';
import type { ListAllPromotions } from './contract.ts';

export const listAllPromotions: UseCase<typeof ListAllPromotions, Runtime> = async ({ query }, { db }) => {
  const { ended, limit, cursor } = query;
  const page = await db.query<StoredPromotion>(
    'catalog',
    ended === 'true' ? 'PROMOTIONS#ENDED' : 'PROMOTIONS',
    { limit, consistent: true, cursor },
  );
  return {
    status: 200,
    body: {
      data: page.items.map((promotion) => shownPromotion(promotion)),
      page: { nextCursor: page.nextCursor ?? null },
    },
  };
};
