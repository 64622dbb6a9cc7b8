import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { reviewsErrors } from '../errors.ts';
import { publishedReview } from '../schemas.ts';

export const VoteForReview = defineRoute({
  operationId: 'voteForReview',
  method: 'PUT',
  path: '/v1/reviews/{reviewId}/vote',
  summary: 'Say that a review was helpful, or take that back.',
  description: 'Each customer has one vote for a review; sending it again changes nothing.',
  access: access.customer,
  params: z.strictObject({ reviewId: id }),
  body: z.strictObject({
    helpful: z.boolean().check(z.describe('True: my vote counts; false: it is taken back')),
  }),
  responses: { 200: publishedReview },
  errors: [reviewsErrors.REVIEW_NOT_FOUND, reviewsErrors.OWN_REVIEW],
  example: { helpful: true },
});
