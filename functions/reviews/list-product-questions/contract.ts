import * as z from 'zod/mini';
import { id, pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { shownQuestion } from '../schemas.ts';

export const ListProductQuestions = defineRoute({
  operationId: 'listProductQuestions',
  method: 'GET',
  path: '/v1/products/{productId}/questions',
  summary: 'List the answered questions about a product, newest first.',
  access: access.public,
  params: z.strictObject({ productId: id }),
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(shownQuestion) },
});
