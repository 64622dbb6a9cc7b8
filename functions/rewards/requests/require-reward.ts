import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { rewardsErrors } from '../errors.ts';
import type { Reward } from '../model/reward.ts';
import { rewardKey } from '../store/keys.ts';

export const requireReward = async (db: Database, rewardId: string): Promise<Reward> => {
  const reward = await db.get<Reward>(rewardKey(rewardId));
  if (reward !== undefined) return reward;
  throw problem(rewardsErrors.REWARD_NOT_FOUND, { detail: `there is no reward ${rewardId}` });
};
