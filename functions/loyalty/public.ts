// Reads
export { tiersOf } from './store/tiers-of.ts';

// Changes
export { followLoyaltyMerge, undoLoyaltyMerge } from './store/follow-merge.ts';

// Grants
export { readTiersGrants } from './store/tiers-of.ts';
export { followMergeGrants } from './store/follow-merge.ts';
