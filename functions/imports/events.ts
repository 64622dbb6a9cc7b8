import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';
import { importStatuses } from './schemas.ts';

export const ImportAdvanced = defineEvent({
  type: 'ImportAdvanced',
  domain: 'imports',
  version: 1,
  summary: 'An import changed its status, or finished a step and has more to do.',
  delivery: 'outbox',
  data: z.object({ importId: id, status: z.enum(importStatuses) }),
});
