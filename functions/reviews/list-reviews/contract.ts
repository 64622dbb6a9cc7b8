import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { staffReview } from '../schemas.ts';

export const ListReviews = defineRoute({
  operationId: 'listReviews',
  method: 'GET',
  path: '/v1/reviews',
  summary: 'List reviews that await a decision, oldest first.',
  description: 'Published reviews are listed by product.',
  access: access.staff('reviews.moderate'),
  query: z.strictObject({ status: z._default(z.enum(['pending', 'rejected']), 'pending'), ...pageQuery }),
  responses: { 200: pageOf(staffReview) },
});
