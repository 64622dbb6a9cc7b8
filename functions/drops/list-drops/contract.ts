import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { drop } from '../schemas.ts';

export const ListDrops = defineRoute({
  operationId: 'listDrops',
  method: 'GET',
  path: '/v1/drops',
  summary: 'List drops that are open or scheduled, the next one first.',
  access: access.public,
  query: z.strictObject({ channel: z.optional(code) }),
  responses: { 200: z.strictObject({ data: z.array(drop) }) },
});
