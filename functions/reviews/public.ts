// Reads
export { ratingsOf } from './store/ratings.ts';
export { summaryOf, type RatingSummary } from './model/rating.ts';

// Grants
export { readRatingsGrants } from './store/ratings.ts';
