import { pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { category } from '../schemas.ts';

export const ListCategories = defineRoute({
  operationId: 'listCategories',
  method: 'GET',
  path: '/v1/categories',
  summary: 'See how products are grouped.',
  description: 'All of them, in the order to show them. `parent` names the category one is in.',
  access: access.public,
  responses: { 200: pageOf(category) },
});
