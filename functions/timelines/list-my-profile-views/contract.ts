import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { profileView } from '../schemas.ts';

export const ListMyProfileViews = defineRoute({
  operationId: 'listMyProfileViews',
  method: 'GET',
  path: '/v1/me/profile-views',
  summary: 'List which staff viewed my timeline, newest first.',
  access: access.customer,
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(profileView) },
});
