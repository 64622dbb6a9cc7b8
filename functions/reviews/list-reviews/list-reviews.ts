import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { reviewsWith } from '../model/review.ts';
import { listReviews as readReviews } from '../store/reviews.ts';
import { showToStaff } from '../view/show-review.ts';
import type { ListReviews } from './contract.ts';

export const listReviews: UseCase<typeof ListReviews, Runtime> = async (
  { query: { status, ...page } },
  { db },
) => {
  const { items, nextCursor } = await readReviews(db, reviewsWith(status), page);
  return { status: 200, body: { data: items.map(showToStaff), page: { nextCursor: nextCursor ?? null } } };
};
