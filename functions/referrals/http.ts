import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { claimReferral } from './claim-referral/claim-referral.ts';
import { ClaimReferral } from './claim-referral/contract.ts';
import { DecideReferral } from './decide-referral/contract.ts';
import { decideReferral } from './decide-referral/decide-referral.ts';
import { GetMyReferrals } from './get-my-referrals/contract.ts';
import { getMyReferrals } from './get-my-referrals/get-my-referrals.ts';
import { GetReferralProgramme } from './get-referral-programme/contract.ts';
import { getReferralProgramme } from './get-referral-programme/get-referral-programme.ts';
import { ListReferrals } from './list-referrals/contract.ts';
import { listReferrals } from './list-referrals/list-referrals.ts';
import { PutReferralProgramme } from './put-referral-programme/contract.ts';
import { putReferralProgramme } from './put-referral-programme/put-referral-programme.ts';

export const handler = httpHandler(
  [
    operation(ClaimReferral, claimReferral),
    operation(DecideReferral, decideReferral),
    operation(GetMyReferrals, getMyReferrals),
    operation(GetReferralProgramme, getReferralProgramme),
    operation(ListReferrals, listReferrals),
    operation(PutReferralProgramme, putReferralProgramme),
  ],
  awsRuntime(),
);
