import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import {
  QuestionAnswered,
  QuestionAsked,
  RatingChanged,
  ReviewPublished,
  ReviewRejected,
  ReviewSubmitted,
} from '../events.ts';
import type { ProductQuestion } from '../model/question.ts';
import { summaryOf, type ProductRating } from '../model/rating.ts';
import type { Review } from '../model/review.ts';

interface EventOrigin {
  /** ISO 8601 */
  readonly at: string;
  readonly cause: Cause;
}

const factsOf = ({ reviewId, version }: Review, { at, cause }: EventOrigin) => ({
  aggregateId: reviewId,
  aggregateVersion: version,
  occurredAt: at,
  cause,
});

const dataOf = ({ reviewId, productId, sku, stars, customerId }: Review) => ({
  reviewId,
  productId,
  sku,
  stars,
  customerId,
});

export const submittedEvent = (review: Review, orderId: string, origin: EventOrigin): OutgoingEvent =>
  eventOf(ReviewSubmitted, { ...factsOf(review, origin), data: { ...dataOf(review), orderId } });

/** A changed answer alone is told nobody. */
export const decidedEvents = (
  before: Review,
  review: Review,
  origin: EventOrigin,
): readonly OutgoingEvent[] => {
  if (before.status === review.status) return [];
  const contract = review.status === 'published' ? ReviewPublished : ReviewRejected;
  return [eventOf(contract, { ...factsOf(review, origin), data: dataOf(review) })];
};

export const ratingEvent = (rating: ProductRating, { at, cause }: EventOrigin): OutgoingEvent => {
  const { productId, version } = rating;
  const { average, count = 0 } = summaryOf(rating) ?? {};
  return eventOf(RatingChanged, {
    aggregateId: `rating:${productId}`,
    aggregateVersion: version,
    occurredAt: at,
    cause,
    data: { productId, count, average },
  });
};

export const questionEvents = (
  { questionId, productId, customerId, version, status }: ProductQuestion,
  { at, cause }: EventOrigin,
): readonly OutgoingEvent[] => {
  if (status === 'rejected') return [];
  const contract = status === 'open' ? QuestionAsked : QuestionAnswered;
  return [
    eventOf(contract, {
      aggregateId: questionId,
      aggregateVersion: version,
      occurredAt: at,
      cause,
      data: { questionId, productId, customerId },
    }),
  ];
};
