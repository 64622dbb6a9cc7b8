import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';

export const SearchIndexRebuildRequested = defineEvent({
  type: 'SearchIndexRebuildRequested',
  domain: 'storefront',
  version: 1,
  summary: 'The search index is to be built again from what is stored.',
  delivery: 'outbox',
  data: z.object({ reason: z.string() }),
});
