import { saveAction } from '#shared/dynamodb/aggregate.ts';
import { backOff } from '#shared/dynamodb/back-off.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered } from '#shared/idempotency/recent-keys.ts';
import { checkVersion } from '#shared/problems/version.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { isOver, type Reward } from '../model/reward.ts';
import { requireReward } from '../requests/require-reward.ts';
import { rewardKey } from '../store/keys.ts';
import { redeemedOf } from '../store/rewards.ts';
import { showReward } from '../view/show-reward.ts';
import type { EndReward } from './contract.ts';

export const endReward: UseCase<typeof EndReward, Runtime> = async (request, { db, clock }) => {
  const reward = await ended(request, instant(clock), db);
  const [redeemed = 0] = await redeemedOf(db, [reward.rewardId]);
  return { status: 200, body: showReward(reward, redeemed), version: reward.version };
};

/** One that is over stays as it is, so a repetition needs no key. */
const ended = async (
  { params, ifMatch, idempotency }: RequestOf<typeof EndReward>,
  now: string,
  db: Database,
): Promise<Reward> => {
  const wait = backOff({ baseMs: 10, budgetMs: 2000 });
  for (;;) {
    const reward = await requireReward(db, params.rewardId);
    if (isOver(reward, now)) return reward;
    checkVersion(ifMatch, reward.version, 'optional');
    const recentKeys = remembered(reward.recentKeys, idempotency, 200);
    const after = { ...reward, endsAt: now, version: reward.version + 1, recentKeys };
    if ((await db.writeOne(saveAction(rewardKey(reward.rewardId), after))) === undefined) return after;
    await wait();
  }
};
