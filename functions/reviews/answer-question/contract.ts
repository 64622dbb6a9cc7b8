import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { reviewsErrors } from '../errors.ts';
import { answerText, rejectReason, staffQuestion } from '../schemas.ts';

export const AnswerQuestion = defineRoute({
  operationId: 'answerQuestion',
  method: 'PATCH',
  path: '/v1/questions/{questionId}',
  summary: 'Answer a question about a product, or reject it.',
  description: 'An answered question is shown with the product; a rejected one is not, even after an answer.',
  access: access.staff('reviews.moderate'),
  params: z.strictObject({ questionId: id }),
  body: z.union([z.strictObject({ answer: answerText }), z.strictObject({ reason: rejectReason })]),
  responses: { 200: staffQuestion },
  errors: [reviewsErrors.QUESTION_NOT_FOUND],
  ifMatch: 'optional',
  etag: true,
  example: { answer: 'No: it is washed before it is sewn.' },
});
