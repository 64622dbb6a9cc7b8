// Reads
export { ratingsOf } from './store/ratings.ts';
export { summaryOf, type RatingSummary } from './model/rating.ts';

// Grants
export { readRatingsGrants } from './store/ratings.ts';

// What it holds about a person, for exports and erasure
export { reviewRecords, reviewRecordsGrants } from './store/personal-records.ts';
