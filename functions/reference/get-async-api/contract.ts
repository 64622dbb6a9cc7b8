import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const GetAsyncApi = defineRoute({
  operationId: 'getAsyncApi',
  method: 'GET',
  path: '/asyncapi.json',
  summary: 'Get the AsyncAPI 3.0 document of all events.',
  access: access.public,
  responses: { 200: z.looseObject({ asyncapi: z.string() }), 304: z.undefined() },
});
