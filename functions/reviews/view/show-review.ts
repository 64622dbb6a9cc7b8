import type * as z from 'zod/mini';
import type { Review } from '../model/review.ts';
import type { ownReview, publishedReview, staffReview } from '../schemas.ts';

const contentOf = ({ reviewId, sku, stars, title, text, photos, author, helpful, answer }: Review) => ({
  reviewId,
  sku,
  stars,
  title,
  text,
  photos: [...photos],
  author,
  helpful,
  answer,
});

/** For everybody: nothing of who wrote it but what they chose to show. */
export const showPublished = (review: Review): z.input<typeof publishedReview> => ({
  ...contentOf(review),
  publishedAt: review.publishedAt ?? review.writtenAt,
});

export const showToAuthor = (review: Review): z.input<typeof ownReview> => {
  const { productId, showAs, status, reason, writtenAt, publishedAt } = review;
  return { ...contentOf(review), productId, showAs, status, reason, writtenAt, publishedAt };
};

export const showToStaff = (review: Review): z.input<typeof staffReview> => {
  const { version, orderId, customerId } = review;
  return { ...showToAuthor(review), version, orderId, customerId };
};
