/** What other domains may use of this one. */
export { loadClaim, readClaimGrants, useClaimGrants } from './claims.ts';
export { useClaimPart, type Use } from './use-claim.ts';
export { standingOf, type Claim } from '../model/claim.ts';
