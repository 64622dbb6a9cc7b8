import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { summaryOf, type ProductRating } from '../model/rating.ts';
import { reviewsOfProduct } from '../model/review.ts';
import { loadRating } from '../store/ratings.ts';
import { listReviews } from '../store/reviews.ts';
import { showPublished } from '../view/show-review.ts';
import type { ListProductReviews } from './contract.ts';

export const listProductReviews: UseCase<typeof ListProductReviews, Runtime> = async (
  { params: { productId }, query },
  { db },
) => {
  const [{ items, nextCursor }, rating] = await Promise.all([
    listReviews(db, reviewsOfProduct(productId), { ...query, newestFirst: true }),
    loadRating(db, productId, { consistent: false }),
  ]);
  const page = { nextCursor: nextCursor ?? null };
  return { status: 200, body: { data: items.map(showPublished), page, rating: detailOf(rating) } };
};

const detailOf = (rating: ProductRating) => {
  const summary = summaryOf(rating);
  return summary === undefined ? undefined : { ...summary, stars: [...rating.stars] };
};
