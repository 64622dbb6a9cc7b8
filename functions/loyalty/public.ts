// Reads
export { loyaltyTiers, reachesTier } from './store/reaches-tier.ts';
export { tiersOf } from './store/tiers-of.ts';

// Changes
export { followLoyaltyMerge, undoLoyaltyMerge } from './store/follow-merge.ts';

// Grants
export { reachesTierGrants } from './store/reaches-tier.ts';
export { readTiersGrants } from './store/tiers-of.ts';
export { followMergeGrants } from './store/follow-merge.ts';
