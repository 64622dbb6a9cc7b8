import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { CancelRedemption } from './cancel-redemption/contract.ts';
import { cancelRedemption } from './cancel-redemption/cancel-redemption.ts';
import { EndReward } from './end-reward/contract.ts';
import { endReward } from './end-reward/end-reward.ts';
import { ListAllRewards } from './list-all-rewards/contract.ts';
import { listAllRewards } from './list-all-rewards/list-all-rewards.ts';
import { ListMyRedemptions } from './list-my-redemptions/contract.ts';
import { listMyRedemptions } from './list-my-redemptions/list-my-redemptions.ts';
import { ListRewards } from './list-rewards/contract.ts';
import { listRewards } from './list-rewards/list-rewards.ts';
import { PutReward } from './put-reward/contract.ts';
import { putReward } from './put-reward/put-reward.ts';
import { RedeemForCustomer } from './redeem-for-customer/contract.ts';
import { redeemForCustomer } from './redeem-for-customer/redeem-for-customer.ts';
import { RedeemReward } from './redeem-reward/contract.ts';
import { redeemReward } from './redeem-reward/redeem-reward.ts';
import { SignVoucher } from './sign-voucher/contract.ts';
import { signVoucher } from './sign-voucher/sign-voucher.ts';

export const handler = httpHandler(
  [
    operation(ListRewards, listRewards),
    operation(ListAllRewards, listAllRewards),
    operation(PutReward, putReward),
    operation(EndReward, endReward),
    operation(RedeemReward, redeemReward),
    operation(RedeemForCustomer, redeemForCustomer),
    operation(ListMyRedemptions, listMyRedemptions),
    operation(CancelRedemption, cancelRedemption),
    operation(SignVoucher, signVoucher),
  ],
  awsRuntime(),
);
