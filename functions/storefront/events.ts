import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';

export const SearchIndexRebuildRequested = defineEvent({
  type: 'SearchIndexRebuildRequested',
  domain: 'storefront',
  version: 1,
  summary: 'A rebuild of the search index was requested.',
  delivery: 'outbox',
  data: z.object({ reason: z.string() }),
});
