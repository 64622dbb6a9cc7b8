import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const GetOpenApi = defineRoute({
  operationId: 'getOpenApi',
  method: 'GET',
  path: '/openapi.json',
  summary: 'Get the OpenAPI 3.1 document of all operations.',
  access: access.public,
  responses: { 200: z.looseObject({ openapi: z.string() }), 304: z.undefined() },
});
