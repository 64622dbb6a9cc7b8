export { loadClaim, readClaimGrants, useClaimGrants } from './store/claims.ts';
export { useClaimPart } from './requests/use-claim.ts';
export type { Use } from './store/use-claim.ts';
export { standingOf, type Claim } from './model/claim.ts';
