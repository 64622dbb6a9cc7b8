import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channel, day } from '../schemas.ts';

export const GetJournalFile = defineRoute({
  operationId: 'getJournalFile',
  method: 'GET',
  path: '/v1/accounting/journals/{day}/file',
  summary: 'Get the journal of a day as CSV.',
  description:
    'One row per channel, currency and account, with debit and credit in major units. Asking again gives the same bytes.',
  access: access.staff('accounting.read'),
  params: z.strictObject({ day }),
  query: z.strictObject({ channel: z.optional(channel) }),
  responses: { 200: z.string().check(z.describe('A CSV file with a header row')) },
  produces: 'text/csv; charset=utf-8',
});
