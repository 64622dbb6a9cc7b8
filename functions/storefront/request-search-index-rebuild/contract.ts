import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const RequestSearchIndexRebuild = defineRoute({
  operationId: 'requestSearchIndexRebuild',
  method: 'POST',
  path: '/v1/search-index/rebuild',
  summary: 'Rebuild the search index.',
  description:
    'The index is also rebuilt every night. Until the new index is ready, lists are answered from the current one, and changes are still added to it.',
  access: access.staff('catalog.write'),
  responses: { 202: z.strictObject({ requestId: id }) },
});
