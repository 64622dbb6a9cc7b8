import { addPriceMatchGrants, cartContactGrants, cartReadGrants } from '../carts/public.ts';
import { priceFloorGrants } from '../pricing/public.ts';
import { marketGrants } from '../quoting/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { ApprovePriceMatchClaim } from './approve-price-match-claim/contract.ts';
import { priceMatchErrors } from './errors.ts';
import {
  PriceMatchApproved,
  PriceMatchExpired,
  PriceMatchRejected,
  PriceMatchRequested,
  PriceMatchUsed,
} from './events.ts';
import { GetPriceMatchClaim } from './get-price-match-claim/contract.ts';
import { GetPriceMatchPolicy } from './get-price-match-policy/contract.ts';
import { ListPriceMatchClaims } from './list-price-match-claims/contract.ts';
import { OpenPriceMatchClaim } from './open-price-match-claim/contract.ts';
import { PutPriceMatchPolicy } from './put-price-match-policy/contract.ts';
import { RejectPriceMatchClaim } from './reject-price-match-claim/contract.ts';
import { changeClaimantGrants } from './store/claimants.ts';
import { changeClaimGrants, queryClaimGrants } from './store/claims.ts';
import { readPolicyGrants } from './store/policies.ts';
import { priceMatchScopes } from './scopes.ts';
import { priceMatchItems } from './table.ts';

export const priceMatch = defineDomain({
  name: 'price-match',
  purpose: 'Competitors’ prices, approved with proof for one line of one cart, used once.',
  items: [priceMatchItems],
  notPersonal: {
    claimant: 'when claims were rejected, to limit them; by id or keyed digest, deleted by itself',
  },
  scopes: priceMatchScopes,
  errors: priceMatchErrors,
  publishes: [PriceMatchRequested, PriceMatchApproved, PriceMatchRejected, PriceMatchUsed, PriceMatchExpired],
  http: {
    routes: [
      OpenPriceMatchClaim,
      GetPriceMatchClaim,
      ListPriceMatchClaims,
      ApprovePriceMatchClaim,
      RejectPriceMatchClaim,
      GetPriceMatchPolicy,
      PutPriceMatchPolicy,
    ],
    errorImpact: 'shoppers cannot claim prices of competitors; what was granted stays in their carts',
    reach: {
      tables: [
        ...cartReadGrants,
        ...cartContactGrants,
        ...addPriceMatchGrants,
        ...marketGrants,
        ...priceFloorGrants,
        ...changeClaimGrants,
        ...queryClaimGrants,
        ...changeClaimantGrants,
        ...readPolicyGrants,
        may(priceMatchItems.items.policy, 'PutItem'),
      ],
      secrets: ['tokens', 'identities'],
    },
  },
  events: {
    schedules: [
      {
        name: 'expire-price-match-claims',
        every: 'rate(15 minutes)',
        errorImpact: 'nobody hears of claims that ran out; they are not granted or used all the same',
      },
    ],
    reach: { tables: [...queryClaimGrants, ...changeClaimGrants] },
  },
});
