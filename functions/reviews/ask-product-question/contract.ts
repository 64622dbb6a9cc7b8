import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { askedQuestion, questionText, showAs } from '../schemas.ts';

export const AskProductQuestion = defineRoute({
  operationId: 'askProductQuestion',
  method: 'POST',
  path: '/v1/products/{productId}/questions',
  summary: 'Ask the shop a question about a product.',
  description: 'The question is shown with the product once staff have answered it.',
  access: access.customer,
  params: z.strictObject({ productId: id }),
  body: z.strictObject({ text: questionText, showAs: z._default(showAs, 'initial') }),
  responses: { 201: askedQuestion },
  errors: [catalogErrors.PRODUCT_NOT_FOUND],
  example: { text: 'Does it shrink in the wash?' },
});
