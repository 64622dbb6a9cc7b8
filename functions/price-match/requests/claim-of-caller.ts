import type { Scope } from '#shared/contracts/scopes.ts';
import { hasScope, isCustomer, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import { opens, type Secrets } from '#shared/secrets/secrets.ts';
import { priceMatchErrors } from '../errors.ts';
import type { Claim } from '../model/claim.ts';

export interface ClaimCaller {
  readonly actor: Actor;
  /** The claim's token. */
  readonly guestToken?: string;
}

/** The claim, if this caller may see it: its customer, who holds its token, staff with the scope. Others learn nothing. */
export const claimOfCaller = async (
  claim: Claim | undefined,
  claimId: string,
  caller: ClaimCaller,
  { scope, secrets }: { readonly scope: Scope; readonly secrets: Secrets },
): Promise<Claim> => {
  if (claim !== undefined && (await maySee(claim, caller, scope, secrets))) return claim;
  throw problem(priceMatchErrors.CLAIM_NOT_FOUND, { detail: `no claim ${claimId} for this caller` });
};

const maySee = async (
  claim: Claim,
  { actor, guestToken }: ClaimCaller,
  scope: Scope,
  secrets: Secrets,
): Promise<boolean> => {
  if (hasScope(actor, scope)) return true;
  if (claim.customerId !== undefined && isCustomer(actor, claim.customerId)) return true;
  return opens(secrets, 'claim', claim.claimId, guestToken);
};
