import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { readRewards, redeemedOf } from '../store/rewards.ts';
import { showReward } from '../view/show-reward.ts';
import type { ListAllRewards } from './contract.ts';

export const listAllRewards: UseCase<typeof ListAllRewards, Runtime> = async (_request, { db }) => {
  const rewards = await readRewards(db);
  const redeemed = await redeemedOf(
    db,
    rewards.map(({ rewardId }) => rewardId),
  );
  const data = rewards.map((reward, at) => showReward(reward, redeemed[at] ?? 0));
  return { status: 200, body: { data, page: { nextCursor: null } } };
};
