import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const GetAsyncApi = defineRoute({
  operationId: 'getAsyncApi',
  method: 'GET',
  path: '/asyncapi.json',
  summary: 'Read every event as AsyncAPI 3.0, to subscribe to what happens.',
  access: access.public,
  responses: { 200: z.looseObject({ asyncapi: z.string() }), 304: z.undefined() },
});
