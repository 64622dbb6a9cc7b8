import { moveCreditGrants } from '../credit/public.ts';
import { readProfileGrants } from '../customers/public.ts';
import { reachesTierGrants } from '../loyalty/public.ts';
import { issueCouponGrants, anyPromotionGrants, revokeCouponGrants } from '../promotions/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { CancelRedemption } from './cancel-redemption/contract.ts';
import { EndReward } from './end-reward/contract.ts';
import { rewardsErrors } from './errors.ts';
import { RewardRedeemed, RewardRedemptionCancelled, RewardVoucherSigned } from './events.ts';
import { ListAllRewards } from './list-all-rewards/contract.ts';
import { ListMyRedemptions } from './list-my-redemptions/contract.ts';
import { ListRewards } from './list-rewards/contract.ts';
import { PutReward } from './put-reward/contract.ts';
import { RedeemForCustomer } from './redeem-for-customer/contract.ts';
import { RedeemReward } from './redeem-reward/contract.ts';
import { SignVoucher } from './sign-voucher/contract.ts';
import { rewardsScopes } from './scopes.ts';
import { redemptionRecordsGrants } from './store/personal-records.ts';
import { readRedemptionsGrants, saveRedemptionGrants } from './store/redemptions.ts';
import { countRedemptionGrants, readRewardsGrants } from './store/rewards.ts';
import { rewardsItems } from './table.ts';

export const rewards = defineDomain({
  name: 'rewards',
  purpose: 'What customers get for points: vouchers, free products, free delivery and store credit.',
  items: [rewardsItems],
  personalData: { items: [rewardsItems.items.redemption], reach: redemptionRecordsGrants },
  scopes: rewardsScopes,
  errors: rewardsErrors,
  publishes: [RewardRedeemed, RewardVoucherSigned, RewardRedemptionCancelled],
  http: {
    routes: [
      ListRewards,
      ListAllRewards,
      PutReward,
      EndReward,
      RedeemReward,
      RedeemForCustomer,
      ListMyRedemptions,
      CancelRedemption,
      SignVoucher,
    ],
    errorImpact: 'customers cannot redeem points for rewards, or find the codes of their vouchers',
    reach: {
      tables: [
        ...readRewardsGrants,
        may(rewardsItems.items.reward, 'PutItem'),
        ...countRedemptionGrants,
        ...readRedemptionsGrants,
        ...saveRedemptionGrants,
        ...readProfileGrants,
        ...reachesTierGrants,
        ...moveCreditGrants,
        ...anyPromotionGrants,
        ...issueCouponGrants,
        ...revokeCouponGrants,
      ],
      secrets: ['tokens'],
    },
  },
});
