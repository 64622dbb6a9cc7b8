import type { RatingSummary } from '../../reviews/public.ts';

/** Only declared fields are shown. */
export const ratingView = (rating: RatingSummary | undefined): RatingSummary | undefined =>
  rating === undefined ? undefined : { average: rating.average, count: rating.count };
