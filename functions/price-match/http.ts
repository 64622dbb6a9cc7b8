import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { approvePriceMatchClaim } from './approve-price-match-claim/approve-price-match-claim.ts';
import { ApprovePriceMatchClaim } from './approve-price-match-claim/contract.ts';
import { GetPriceMatchClaim } from './get-price-match-claim/contract.ts';
import { getPriceMatchClaim } from './get-price-match-claim/get-price-match-claim.ts';
import { GetPriceMatchPolicy } from './get-price-match-policy/contract.ts';
import { getPriceMatchPolicy } from './get-price-match-policy/get-price-match-policy.ts';
import { ListPriceMatchClaims } from './list-price-match-claims/contract.ts';
import { listPriceMatchClaims } from './list-price-match-claims/list-price-match-claims.ts';
import { OpenPriceMatchClaim } from './open-price-match-claim/contract.ts';
import { openPriceMatchClaim } from './open-price-match-claim/open-price-match-claim.ts';
import { PutPriceMatchPolicy } from './put-price-match-policy/contract.ts';
import { putPriceMatchPolicy } from './put-price-match-policy/put-price-match-policy.ts';
import { RejectPriceMatchClaim } from './reject-price-match-claim/contract.ts';
import { rejectPriceMatchClaim } from './reject-price-match-claim/reject-price-match-claim.ts';

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler(
  [
    operation(OpenPriceMatchClaim, openPriceMatchClaim),
    operation(GetPriceMatchClaim, getPriceMatchClaim),
    operation(ListPriceMatchClaims, listPriceMatchClaims),
    operation(ApprovePriceMatchClaim, approvePriceMatchClaim),
    operation(RejectPriceMatchClaim, rejectPriceMatchClaim),
    operation(GetPriceMatchPolicy, getPriceMatchPolicy),
    operation(PutPriceMatchPolicy, putPriceMatchPolicy),
  ],
  awsRuntime(),
);
