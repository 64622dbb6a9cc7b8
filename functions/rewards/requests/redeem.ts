import {
  creditInsufficient,
  giveRewardCreditPart,
  isCreditMoved,
  redeemPointsPart,
} from '../../credit/public.ts';
import { reachesTier } from '../../loyalty/public.ts';
import { issueCouponPart } from '../../promotions/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { rewardsErrors } from '../errors.ts';
import { redemptionOf, timesRedeemed, type RewardRedemption } from '../model/redemption.ts';
import { isOffered, leftOf, type Reward } from '../model/reward.ts';
import { requireReward } from './require-reward.ts';
import { loadRedemption, RedemptionMoved, redemptionsOf, saveRedemptionPart } from '../store/redemptions.ts';
import { countRedemptionPart, redeemedOf, RewardMoved } from '../store/rewards.ts';
import { voucherCode } from '../view/show-redemption.ts';

/** Who redeems which reward, at whose request. */
interface RewardRequest {
  readonly rewardId: string;
  readonly customerId: string;
  readonly cause: Cause;
  readonly idempotency: Idempotency | undefined;
}

/** Spends the points and gives what the reward is; the same redemption for the same Idempotency-Key. */
export const redeem = (request: RewardRequest, runtime: Runtime): Promise<RewardRedemption> => {
  const { idempotency } = request;
  const redemptionId =
    idempotency === undefined ? runtime.ids.next('rdm') : derivedId('rdm', idempotency.key);
  return decideAgain(hasMoved, () => redeemOnce(redemptionId, request, runtime));
};

const hasMoved = (error: unknown): boolean =>
  isCreditMoved(error) || error instanceof RewardMoved || error instanceof RedemptionMoved;

const redeemOnce = async (
  redemptionId: string,
  { rewardId, customerId, cause, idempotency }: RewardRequest,
  runtime: Runtime,
): Promise<RewardRedemption> => {
  const { db, clock } = runtime;
  const earlier = await loadRedemption(db, customerId, redemptionId);
  if (earlier !== undefined) {
    replayed(earlier.recentKeys, idempotency);
    return earlier;
  }
  const reward = await requireReward(db, rewardId);
  // Their points first: whoever redeems at the same time moves them, and what is counted below is counted again.
  const points = await redeemPointsPart({ customerId, redemptionId }, reward.points, { db, clock, cause });
  await refuseUnavailable(reward, customerId, runtime);
  if ('usable' in points)
    throw creditInsufficient(reward.points, points.usable, { pointer: '/params/rewardId' });
  const after = {
    ...redemptionOf(reward, { redemptionId, customerId, at: instant(clock) }),
    recentKeys: remembered([], idempotency, 201),
  };
  await commit(db, [
    // First: a repetition under way is recognised by it.
    saveRedemptionPart(after, { clock, cause }),
    points,
    countRedemptionPart(reward),
    await givePart(after, cause, runtime),
  ]);
  return after;
};

const refuseUnavailable = async (
  reward: Reward,
  customerId: string,
  { db, clock }: Runtime,
): Promise<void> => {
  const { rewardId, name, tier, perCustomer } = reward;
  if (!isOffered(reward, instant(clock)))
    throw problem(rewardsErrors.REWARD_NOT_AVAILABLE, { detail: `${name} is not offered at the moment` });
  const [[redeemed = 0], earlier, hasTier] = await Promise.all([
    redeemedOf(db, [rewardId]),
    perCustomer === undefined ? [] : redemptionsOf(db, customerId),
    tier === undefined || reachesTier(db, customerId, tier),
  ]);
  if (!hasTier)
    throw problem(rewardsErrors.REWARD_TIER_REQUIRED, { detail: `${name} needs the tier ${tier}` });
  if (leftOf(reward, redeemed) === 0)
    throw problem(rewardsErrors.REWARD_SOLD_OUT, { detail: `all ${reward.stock} were redeemed` });
  const times = timesRedeemed(earlier, rewardId);
  if (perCustomer !== undefined && times >= perCustomer)
    throw problem(rewardsErrors.REWARD_LIMIT_REACHED, {
      detail: `redeemed ${times} of ${perCustomer} times`,
    });
};

const givePart = async (
  { customerId, redemptionId, gives, expiresAt }: RewardRedemption,
  cause: Cause,
  { db, clock, secrets }: Runtime,
): Promise<TransactionPart> => {
  if (gives.kind !== 'store_credit')
    return issueCouponPart(await voucherCode(secrets, redemptionId), gives.promotionId, { expiresAt });
  const { amount, currency } = gives;
  return giveRewardCreditPart(
    { customerId, redemptionId },
    { amount, currency, expiresAt },
    { db, clock, cause },
  );
};
