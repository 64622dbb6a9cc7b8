import type * as z from 'zod/mini';
import type { Promotion } from '../../promotions/public.ts';
import { leftOf, type Reward } from '../model/reward.ts';
import type { publicReward, reward as rewardSchema } from '../schemas.ts';

/** A reward as staff see it; only declared fields leave the house. */
export const showReward = (reward: Reward, redeemed: number): z.input<typeof rewardSchema> => ({
  rewardId: reward.rewardId,
  name: reward.name,
  description: reward.description,
  points: reward.points,
  gives: reward.gives,
  startsAt: reward.startsAt,
  endsAt: reward.endsAt,
  stock: reward.stock,
  perCustomer: reward.perCustomer,
  tier: reward.tier,
  cancelDays: reward.cancelDays,
  redeemed,
  version: reward.version,
});

/** A reward as customers see it, with what its promotion says of gift and stores. */
export const showPublicReward = (
  reward: Reward,
  { redeemed, promotion }: { readonly redeemed: number; readonly promotion: Promotion | undefined },
): z.input<typeof publicReward> => {
  const { gives } = reward;
  const soldAt = promotion?.conditions.soldAt;
  return {
    rewardId: reward.rewardId,
    name: reward.name,
    description: reward.description,
    points: reward.points,
    kind: gives.kind,
    credit: gives.kind === 'store_credit' ? { amount: gives.amount, currency: gives.currency } : undefined,
    giftSku: promotion?.effect.kind === 'gift' ? promotion.effect.sku : undefined,
    validDays: gives.validDays,
    endsAt: reward.endsAt,
    left: leftOf(reward, redeemed),
    perCustomer: reward.perCustomer,
    tier: reward.tier,
    locations: soldAt === undefined ? undefined : [...soldAt],
  };
};
