import { may, mayQuery } from '#shared/contracts/grant.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, update } from '#shared/dynamodb/write-action.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { listingOf, type Review } from '../model/review.ts';
import { reviewsItems } from '../table.ts';
import { reviewKey } from './keys.ts';

const { review: reviewItem, reviewEvent } = reviewsItems.items;

export const listReviewsGrants = [mayQuery(reviewsItems.indexes.reviewsByListing)];
export const changeReviewGrants = [
  may(reviewItem, 'GetItem', 'PutItem', 'UpdateItem'),
  may(reviewEvent, 'PutItem'),
];

/** Somebody else changed the review since it was read: decide again. */
export class ReviewMoved extends Error {}

/** A line has one review, whoever writes it. */
export const reviewIdOf = (orderId: string, lineId: string): string => derivedId('rev', orderId, lineId);

export const loadReview = (db: Pick<Database, 'get'>, reviewId: string): Promise<Review | undefined> =>
  db.get<Review>(reviewKey(reviewId));

export const newReviewPart = (review: Review): TransactionPart => ({
  actions: [create(reviewKey(review.reviewId), { ...review, ...listed(review) })],
  refused: () => new ReviewMoved(review.reviewId),
});

/** Votes are counted meanwhile, so only what staff decide is written. */
export const decidedReviewPart = (review: Review): TransactionPart => {
  const { version, status, reason, answer, publishedAt } = review;
  const gone = Object.entries({ reason, answer }).flatMap(([name, value]) =>
    value === undefined ? [name] : [],
  );
  return {
    actions: [
      update(
        reviewKey(review.reviewId),
        { set: { version, status, reason, answer, publishedAt, ...listed(review) }, remove: gone },
        [['version', '=', version - 1]],
      ),
    ],
    refused: () => new ReviewMoved(review.reviewId),
  };
};

const listed = (review: Review) => ({
  reviewListing: listingOf(review),
  reviewListedAt: review.publishedAt ?? review.writtenAt,
});

export const listReviews = (
  db: Pick<Database, 'queryIndex'>,
  reviewListing: string,
  page: PageRequest & { readonly newestFirst?: boolean },
): Promise<Page<Review>> =>
  db.queryIndex<Review>({
    index: reviewsItems.indexes.reviewsByListing,
    partition: { reviewListing },
    ...page,
  });
