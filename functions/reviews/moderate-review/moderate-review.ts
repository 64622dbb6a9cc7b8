import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import { checkVersion } from '#shared/problems/version.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { reviewsErrors } from '../errors.ts';
import { moderated } from '../model/moderate.ts';
import { countedIn } from '../model/rating.ts';
import type { Review } from '../model/review.ts';
import { decidedEvents, ratingEvent } from '../store/events.ts';
import { ratingPartition, reviewPartition } from '../store/keys.ts';
import { loadRating, saveRatingPart } from '../store/ratings.ts';
import { decidedReviewPart, loadReview, ReviewMoved } from '../store/reviews.ts';
import { showToStaff } from '../view/show-review.ts';
import type { ModerateReview } from './contract.ts';

type Request = RequestOf<typeof ModerateReview>;

export const moderateReview: UseCase<typeof ModerateReview, Runtime> = async (request, runtime) => {
  const review = await decideAgain(
    (error) => error instanceof ReviewMoved,
    () => moderateOnce(request, runtime),
  );
  return { status: 200, body: showToStaff(review), version: review.version };
};

const moderateOnce = async (request: Request, runtime: Runtime): Promise<Review> => {
  const { reviewId } = request.params;
  const before = await loadReview(runtime.db, reviewId);
  if (before === undefined)
    throw problem(reviewsErrors.REVIEW_NOT_FOUND, { detail: `there is no review ${reviewId}` });
  const at = instant(runtime.clock);
  const after = moderated(before, request.body, at);
  if (after === before) return before;
  checkVersion(request.ifMatch, before.version, 'optional');
  refuseHiddenAnswer(after, request);
  await save(before, after, { at, cause: causeOf(request) }, runtime);
  return after;
};

/** Nobody would see an answer to it. */
const refuseHiddenAnswer = ({ reviewId, status }: Review, { body }: Request): void => {
  if (typeof body.answer !== 'string' || status === 'published') return;
  throw problem(reviewsErrors.REVIEW_NOT_PUBLISHED, { detail: `the review ${reviewId} is ${status}` });
};

/** The decision and the rating that follows from it, in one transaction. */
const save = async (
  before: Review,
  after: Review,
  origin: Parameters<typeof ratingEvent>[1],
  { db, clock }: Runtime,
): Promise<void> => {
  const { reviewId, productId, stars } = after;
  const change = Number(after.status === 'published') - Number(before.status === 'published');
  const review = [
    decidedReviewPart(after),
    outboxPart(clock, reviewPartition(reviewId), decidedEvents(before, after, origin)),
  ];
  if (change === 0) return commit(db, review);
  const rating = countedIn(await loadRating(db, productId), stars, change > 0 ? 1 : -1);
  const event = ratingEvent(rating, origin);
  return commit(db, [
    ...review,
    saveRatingPart(rating),
    outboxPart(clock, ratingPartition(productId), [event]),
  ]);
};
