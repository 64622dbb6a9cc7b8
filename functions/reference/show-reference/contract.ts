import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const ShowReference = defineRoute({
  operationId: 'showReference',
  method: 'GET',
  path: '/docs',
  summary: 'Show the API reference as a web page.',
  access: access.public,
  produces: 'text/html; charset=utf-8',
  responses: { 200: z.string(), 304: z.undefined() },
});
