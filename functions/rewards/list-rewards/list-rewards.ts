import { promotionsByIds } from '../../promotions/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { isOffered } from '../model/reward.ts';
import { readRewards, redeemedOf } from '../store/rewards.ts';
import { showPublicReward } from '../view/show-reward.ts';
import type { ListRewards } from './contract.ts';

export const listRewards: UseCase<typeof ListRewards, Runtime> = async (_request, { db, clock }) => {
  const now = instant(clock);
  const rewards = (await readRewards(db))
    .filter((reward) => isOffered(reward, now))
    .sort((a, b) => a.points - b.points);
  const promotionIds = rewards.flatMap(({ gives }) => ('promotionId' in gives ? [gives.promotionId] : []));
  const [redeemed, promotions] = await Promise.all([
    redeemedOf(
      db,
      rewards.map(({ rewardId }) => rewardId),
    ),
    promotionsByIds(db, [...new Set(promotionIds)]),
  ]);
  const data = rewards.map((reward, at) => {
    const { gives } = reward;
    const promotion = promotions.find(
      (each) => 'promotionId' in gives && each.promotionId === gives.promotionId,
    );
    return showPublicReward(reward, { redeemed: redeemed[at] ?? 0, promotion });
  });
  return { status: 200, body: { data, page: { nextCursor: null } } };
};
