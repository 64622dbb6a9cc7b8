import { pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { category } from '../schemas.ts';

export const ListCategories = defineRoute({
  operationId: 'listCategories',
  method: 'GET',
  path: '/v1/categories',
  summary: 'List categories.',
  description: 'All categories, in display order. `parent` is the parent category.',
  access: access.public,
  responses: { 200: pageOf(category) },
});
