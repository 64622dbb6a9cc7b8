import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { reviewsErrors } from '../errors.ts';
import type { Review } from '../model/review.ts';
import { loadReview } from '../store/reviews.ts';
import { ReviewGone, saveVote } from '../store/votes.ts';
import { showPublished } from '../view/show-review.ts';
import type { VoteForReview } from './contract.ts';

export const voteForReview: UseCase<typeof VoteForReview, Runtime> = async (
  { params: { reviewId }, body: { helpful }, actor },
  { db },
) => {
  const customerId = signedInCustomer(actor);
  refuseOwn(published(await loadReview(db, reviewId), reviewId), customerId);
  try {
    await saveVote(db, { customerId, reviewId, helpful });
  } catch (error) {
    throw error instanceof ReviewGone ? notFound(reviewId) : error;
  }
  return { status: 200, body: showPublished(published(await loadReview(db, reviewId), reviewId)) };
};

const published = (review: Review | undefined, reviewId: string): Review => {
  if (review?.status === 'published') return review;
  throw notFound(reviewId);
};

/** Whether a review waits or was rejected is nobody’s business. */
const notFound = (reviewId: string) =>
  problem(reviewsErrors.REVIEW_NOT_FOUND, { detail: `no published review ${reviewId}` });

const refuseOwn = (review: Review, customerId: string): void => {
  if (review.customerId === customerId) throw problem(reviewsErrors.OWN_REVIEW);
};
