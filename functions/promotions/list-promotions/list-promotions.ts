import { channelOf } from '../../channels/store/parts.ts';
import type { UseCase } from '../../../shared/http/request.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import type { Promotion } from '../model/promotion.ts';
import { isRunning } from '../model/running.ts';
import { loadPromotions } from '../store/promotions.ts';
import { shownToEverybody } from '../store/shown.ts';
import type { ListPromotions } from './contract.ts';

export const listPromotions: UseCase<typeof ListPromotions, Runtime> = async ({ query }, { db, clock }) => {
  const [channel, promotions] = await Promise.all([
    channelOf(db, clock, query.channel),
    loadPromotions(db, clock),
  ]);
  const now = promotions.filter(
    (promotion) => isRunning(promotion, clock.now()) && isForEverybody(promotion, channel.code),
  );
  return {
    status: 200,
    body: {
      data: now.sort((a, b) => b.priority - a.priority).map(shownToEverybody),
      page: { nextCursor: null },
    },
  };
};

/** A promotion for some people, or of a store, is told only to those who get it. */
const isForEverybody = ({ activation, conditions }: Promotion, channel: string): boolean =>
  activation === 'automatic' &&
  (conditions.channels?.includes(channel) ?? true) &&
  conditions.segments === undefined &&
  conditions.soldAt === undefined &&
  conditions.firstPurchaseOnly !== true;
