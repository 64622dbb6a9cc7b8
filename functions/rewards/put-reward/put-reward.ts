import { loyaltyTiers } from '../../loyalty/public.ts';
import { promotionsByIds, requireCouponPromotion, type Promotion } from '../../promotions/public.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import { currencies } from '#shared/money/money.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Reward, RewardContent } from '../model/reward.ts';
import { rewardKey } from '../store/keys.ts';
import { redeemedOf } from '../store/rewards.ts';
import { showReward } from '../view/show-reward.ts';
import type { PutReward } from './contract.ts';

export const putReward: UseCase<typeof PutReward, Runtime> = async (request, { db }) => {
  const { rewardId } = request.params;
  await refuseWrong(request.body, db);
  const [current, [redeemed = 0]] = await Promise.all([
    db.get<Reward>(rewardKey(rewardId)),
    redeemedOf(db, [rewardId]),
  ]);
  const wanted: Omit<Reward, keyof Versioned> = { rewardId, ...request.body };
  const { status, aggregate } = await saveUpsert(db, { key: rewardKey(rewardId), current }, wanted, request);
  return { status, body: showReward(aggregate, redeemed), version: aggregate.version };
};

/** A reward that could never be redeemed, or whose voucher would do something else than it says. */
const refuseWrong = async (body: RewardContent, db: Database): Promise<void> => {
  const { gives, startsAt, endsAt, tier } = body;
  const tiers = tier === undefined ? [] : await loyaltyTiers(db);
  const errors = [
    ...(endsAt === undefined || Date.parse(endsAt) > Date.parse(startsAt)
      ? []
      : [wrong('/body/endsAt', 'too_small', `${endsAt} is not after startsAt, ${startsAt}`)]),
    ...(tier === undefined || tiers.includes(tier)
      ? []
      : [wrong('/body/tier', 'unknown_tier', `tiers are: ${tiers.join(', ') || 'none'}`)]),
    ...(gives.kind !== 'store_credit' || Object.hasOwn(currencies, gives.currency)
      ? []
      : [wrong('/body/gives/currency', 'unknown_currency', `${gives.currency} is not in ISO 4217`)]),
    ...(gives.kind === 'store_credit' ? [] : await wrongPromotion(gives, db)),
  ];
  if (errors.length > 0) throw invalidRequest(errors);
};

const wrongPromotion = async (
  { kind, promotionId }: Extract<RewardContent['gives'], { readonly promotionId: string }>,
  db: Database,
) => {
  await requireCouponPromotion(db, promotionId, '/body/gives/promotionId');
  const [promotion] = await promotionsByIds(db, [promotionId]);
  if (promotion === undefined)
    return [wrong('/body/gives/promotionId', 'promotion_ended', `${promotionId} has ended`)];
  const fitting = kindOf(promotion);
  return fitting === kind
    ? []
    : [wrong('/body/gives/kind', 'kind_differs', `the promotion ${promotionId} is a ${fitting}`)];
};

const kindOf = ({ effect }: Promotion): 'voucher' | 'free_product' | 'free_delivery' => {
  if (effect.kind === 'gift') return 'free_product';
  return effect.kind === 'delivery' && effect.deal.kind === 'free' ? 'free_delivery' : 'voucher';
};

const wrong = (pointer: string, code: string, detail: string) => ({ pointer, code, detail });
