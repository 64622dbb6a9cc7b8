import * as z from 'zod/mini';
import { id, pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { publishedReview, ratingDetail } from '../schemas.ts';

export const ListProductReviews = defineRoute({
  operationId: 'listProductReviews',
  method: 'GET',
  path: '/v1/products/{productId}/reviews',
  summary: 'List the published reviews of a product, newest first.',
  description: 'A product without reviews, or that does not exist, has an empty list and no `rating`.',
  access: access.public,
  params: z.strictObject({ productId: id }),
  query: z.strictObject(pageQuery),
  responses: { 200: z.extend(pageOf(publishedReview), { rating: z.optional(ratingDetail) }) },
});
