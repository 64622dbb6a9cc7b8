import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import { id } from '#shared/contracts/fields.ts';
import { exportStatuses } from './schemas.ts';

export const ExportAdvanced = defineEvent({
  type: 'ExportAdvanced',
  domain: 'exports',
  version: 1,
  summary: 'An export was created, has more to read, or is completed.',
  delivery: 'outbox',
  data: z.object({ exportId: id, status: z.enum(exportStatuses) }),
});
