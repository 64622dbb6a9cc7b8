import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { staffQuestion } from '../schemas.ts';

export const ListQuestions = defineRoute({
  operationId: 'listQuestions',
  method: 'GET',
  path: '/v1/questions',
  summary: 'List questions that await an answer, oldest first.',
  description: 'Answered questions are listed by product.',
  access: access.staff('reviews.moderate'),
  query: z.strictObject({ status: z._default(z.enum(['open', 'rejected']), 'open'), ...pageQuery }),
  responses: { 200: pageOf(staffQuestion) },
});
