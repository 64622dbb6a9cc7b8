import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const ShowErrorReference = defineRoute({
  operationId: 'showErrorReference',
  method: 'GET',
  path: '/docs/errors',
  summary: 'Show all error codes.',
  access: access.public,
  produces: 'text/html; charset=utf-8',
  responses: { 200: z.string(), 304: z.undefined() },
});
