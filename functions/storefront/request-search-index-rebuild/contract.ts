import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const RequestSearchIndexRebuild = defineRoute({
  operationId: 'requestSearchIndexRebuild',
  method: 'POST',
  path: '/v1/search-index/rebuild',
  summary: 'Have the search index built again from what is stored.',
  description:
    'It happens every night anyhow. Lists go on being answered from the index there is, and changes go on being added; the new one takes its place when it is ready.',
  access: access.staff('catalog.write'),
  responses: { 202: z.strictObject({ requestId: id }) },
});
