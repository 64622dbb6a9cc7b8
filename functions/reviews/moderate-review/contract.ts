import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { reviewsErrors } from '../errors.ts';
import { moderationBody, staffReview } from '../schemas.ts';

export const ModerateReview = defineRoute({
  operationId: 'moderateReview',
  method: 'PATCH',
  path: '/v1/reviews/{reviewId}',
  summary: 'Publish, reject or answer a review.',
  description:
    'A published review counts in the product’s rating, which lists and product pages show within seconds. Rejecting a published review withdraws it. Votes and the answer of a withdrawn review are kept.',
  access: access.staff('reviews.moderate'),
  params: z.strictObject({ reviewId: id }),
  body: moderationBody,
  responses: { 200: staffReview },
  errors: [reviewsErrors.REVIEW_NOT_FOUND, reviewsErrors.REVIEW_NOT_PUBLISHED],
  ifMatch: 'optional',
  etag: true,
  example: { status: 'published', answer: 'Thank you, Ayu!' },
});
