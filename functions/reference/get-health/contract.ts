import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const GetHealth = defineRoute({
  operationId: 'getHealth',
  method: 'GET',
  path: '/health',
  summary: 'Check that the API answers.',
  access: access.public,
  responses: { 200: z.strictObject({ status: z.literal('ok') }) },
});
