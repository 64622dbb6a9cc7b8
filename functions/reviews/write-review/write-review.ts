import { personOf } from '../../customers/public.ts';
import { loadOrder, orderOfCaller, type Order, type OrderLine } from '../../orders/public.ts';
import { paymentsErrors } from '../../payments/errors.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { reviewsErrors } from '../errors.ts';
import { authorOf } from '../model/author.ts';
import { saysTheSame, type Review } from '../model/review.ts';
import { submittedEvent } from '../store/events.ts';
import { reviewPartition } from '../store/keys.ts';
import { loadReview, newReviewPart, reviewIdOf, ReviewMoved } from '../store/reviews.ts';
import { showToAuthor } from '../view/show-review.ts';
import type { WriteReview } from './contract.ts';

type Request = RequestOf<typeof WriteReview>;

export const writeReview: UseCase<typeof WriteReview, Runtime> = async (request, runtime) => {
  const { orderId, lineId } = request.params;
  const order = await orderOfAuthor(request, runtime);
  const line = deliveredLine(order, lineId);
  const reviewId = reviewIdOf(orderId, lineId);
  const earlier = await loadReview(runtime.db, reviewId);
  if (earlier !== undefined) return answered(sameOrRefused(earlier, request));
  return answered(await submit({ reviewId, order, line }, request, runtime));
};

const answered = (review: Review) => ({ status: 200 as const, body: showToAuthor(review) });

/** Staff write no reviews, whatever they may do with orders. */
const orderOfAuthor = async (
  { params, actor, guestToken }: Request,
  { db, secrets }: Runtime,
): Promise<Order> => {
  const order = await loadOrder(db, params.orderId);
  const found = order === undefined ? undefined : { order };
  const author = actor.kind === 'customer' ? actor : ({ kind: 'guest' } as const);
  const caller = { actor: author, guestToken };
  return (await orderOfCaller(found, params.orderId, caller, { scope: 'orders.read', secrets })).order;
};

const deliveredLine = ({ orderId, lines }: Order, lineId: string): OrderLine => {
  const line = lines.find((each) => each.lineId === lineId);
  if (line === undefined)
    throw problem(paymentsErrors.ORDER_LINE_NOT_FOUND, { detail: `${orderId} has no line ${lineId}` });
  if (line.deliveredAt === undefined)
    throw problem(reviewsErrors.LINE_NOT_DELIVERED, { detail: `no unit of ${lineId} was delivered yet` });
  return line;
};

const submit = async (
  { reviewId, order, line }: { readonly reviewId: string; readonly order: Order; readonly line: OrderLine },
  request: Request,
  { db, clock }: Runtime,
): Promise<Review> => {
  const { orderId, customerId } = order;
  const person = customerId === undefined ? undefined : await personOf(db, customerId);
  const { lineId, productId, sku } = line;
  const at = instant(clock);
  const review: Review = {
    ...request.body,
    reviewId,
    version: 1,
    productId,
    sku,
    orderId,
    lineId,
    customerId,
    author: authorOf(person?.name, request.body.showAs),
    status: 'pending',
    writtenAt: at,
    helpful: 0,
  };
  const event = submittedEvent(review, orderId, { at, cause: causeOf(request) });
  try {
    await commit(db, [newReviewPart(review), outboxPart(clock, reviewPartition(reviewId), [event])]);
    return review;
  } catch (error) {
    const overtaker = error instanceof ReviewMoved ? await loadReview(db, reviewId) : undefined;
    if (overtaker === undefined) throw error;
    return sameOrRefused(overtaker, request);
  }
};

/** The same review sent twice is one; another one for the line is refused. */
const sameOrRefused = (review: Review, { body }: Request): Review => {
  if (saysTheSame(review, body)) return review;
  throw problem(reviewsErrors.REVIEW_EXISTS, {
    detail: `the review ${review.reviewId} of this line is ${review.status}`,
    extensions: { reviewId: review.reviewId, reviewStatus: review.status },
  });
};
