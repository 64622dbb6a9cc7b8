import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const ShowReference = defineRoute({
  operationId: 'showReference',
  method: 'GET',
  path: '/docs',
  summary: 'Look the API up in a browser, and try it.',
  access: access.public,
  produces: 'text/html; charset=utf-8',
  responses: { 200: z.string(), 304: z.undefined() },
});
