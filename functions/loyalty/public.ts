// Changes
export { followLoyaltyMerge, undoLoyaltyMerge } from './store/follow-merge.ts';

// Grants
export { followMergeGrants } from './store/follow-merge.ts';
