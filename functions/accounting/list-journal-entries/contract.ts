import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channel, day, journalEntry } from '../schemas.ts';

export const ListJournalEntries = defineRoute({
  operationId: 'listJournalEntries',
  method: 'GET',
  path: '/v1/accounting/journals/{day}/entries',
  summary: 'List the journal entries of a day.',
  description: 'What the sums of the journal are made of, by channel and time.',
  access: access.staff('accounting.read'),
  params: z.strictObject({ day }),
  query: z.strictObject({ channel: z.optional(channel), ...pageQuery }),
  responses: { 200: pageOf(journalEntry) },
});
