import { HOUR } from '#shared/time/clock.ts';
import { approved, type Claim } from './claim.ts';
import { competitorOf, type Proof } from './competitor.ts';
import { lowestPrice, type PolicyTerms } from './policy.ts';

/** What a claim begins with. */
export type Beginning = Pick<
  Claim,
  | 'claimId'
  | 'cartId'
  | 'channel'
  | 'customerId'
  | 'claimant'
  | 'sku'
  | 'gtin'
  | 'quantity'
  | 'currency'
  | 'ourPrice'
  | 'price'
  | 'seenAt'
  | 'requestedBy'
  | 'recentKeys'
> & { readonly proof: Proof };

/** Who grants what the policy grants at once. */
const POLICY = 'system:price-match-policy';

/** A claim that fits the policy: granted at once where the policy says so, else it waits for somebody who decides. */
export const newClaim = ({ proof, ...facts }: Beginning, policy: PolicyTerms, now: number): Claim => {
  const at = new Date(now).toISOString();
  const claim: Claim = {
    ...facts,
    version: 1,
    status: 'requested',
    competitor: competitorOf(policy.competitors, proof)?.name ?? proof.name,
    ...(proof.url === undefined ? {} : { url: proof.url }),
    ...(proof.photo === undefined ? {} : { photo: proof.photo }),
    requestedAt: at,
    since: at,
    expiresAt: new Date(now + policy.answerWithinHours * HOUR).toISOString(),
  };
  return isAutomatic(claim, policy)
    ? {
        ...approved(claim, policy, { by: POLICY, now, ourPrice: claim.ourPrice }),
        version: 1,
        automatic: true,
      }
    : claim;
};

/** A link to a listed shop can be looked at again any time; a photograph needs somebody who looks at it. */
const isAutomatic = ({ url, ourPrice, price }: Claim, { automatic }: PolicyTerms): boolean =>
  automatic !== undefined && url !== undefined && price >= lowestPrice(ourPrice, automatic);
