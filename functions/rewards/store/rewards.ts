import { may, mayRead } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { check, update, type Condition } from '#shared/dynamodb/write-action.ts';
import type { Reward } from '../model/reward.ts';
import { rewardsItems } from '../table.ts';
import { rewardKey, rewardUseKey } from './keys.ts';

const { reward, rewardUse } = rewardsItems.items;

/** What a function needs to read rewards, with how often each was redeemed. */
export const readRewardsGrants = [mayRead(reward), may(rewardUse, 'GetItem', 'BatchGetItem')];

/** What a function needs to count redemptions. */
export const countRedemptionGrants = [may(reward, 'ConditionCheckItem'), may(rewardUse, 'UpdateItem')];

/** Every reward, those that are over included. */
export const readRewards = (db: Database): Promise<readonly Reward[]> =>
  queryAll<Reward>(db, 'customers', 'REWARDS');

/** How often rewards were redeemed, in their order. */
export const redeemedOf = async (db: Database, rewardIds: readonly string[]): Promise<readonly number[]> => {
  const found = await db.getMany<{ readonly redeemed: number }>(rewardIds.map(rewardUseKey));
  return found.map((item) => item?.redeemed ?? 0);
};

/** The reward was changed, or its last one redeemed, since it was read: read again, decide again. */
export class RewardMoved extends Error {}

/** Counts a redemption of the reward as it was read, while there is one left. */
export const countRedemptionPart = ({ rewardId, version, stock }: Reward): TransactionPart => ({
  actions: [
    check(rewardKey(rewardId), [['version', '=', version]]),
    update(rewardUseKey(rewardId), { add: { redeemed: 1 } }, roomIn(stock)),
  ],
  refused: () => new RewardMoved(),
});

const roomIn = (stock: number | undefined): Condition =>
  stock === undefined ? [] : [{ any: [[['redeemed', 'absent']], [['redeemed', '<', stock]]] }];

/** A cancelled redemption leaves room for another one. */
export const uncountRedemptionPart = (rewardId: string): TransactionPart => ({
  actions: [update(rewardUseKey(rewardId), { add: { redeemed: -1 } })],
  refused: () => undefined,
});
