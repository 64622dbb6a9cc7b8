import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const GetOpenApi = defineRoute({
  operationId: 'getOpenApi',
  method: 'GET',
  path: '/openapi.json',
  summary: 'Read every operation as OpenAPI 3.1, for tools and generated clients.',
  access: access.public,
  responses: { 200: z.looseObject({ openapi: z.string() }), 304: z.undefined() },
});
