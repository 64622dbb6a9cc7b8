import { channelOf } from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { isForEverybody } from '../model/for-everybody.ts';
import { loadPromotions } from '../store/promotions.ts';
import { shownToEverybody } from '../view/shown-promotion.ts';
import type { ListPromotions } from './contract.ts';

export const listPromotions: UseCase<typeof ListPromotions, Runtime> = async ({ query }, { db, clock }) => {
  const [channel, promotions] = await Promise.all([
    channelOf(db, clock, query.channel, '/query/channel'),
    loadPromotions(db, clock),
  ]);
  const asked = { channel: channel.code, at: clock.now() };
  const now = promotions.filter((promotion) => isForEverybody(promotion, asked));
  return {
    status: 200,
    body: {
      data: now.sort((a, b) => b.priority - a.priority).map(shownToEverybody),
      page: { nextCursor: null },
    },
  };
};
