import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channel, day, journalOfDay } from '../schemas.ts';

export const GetJournal = defineRoute({
  operationId: 'getJournal',
  method: 'GET',
  path: '/v1/accounting/journals/{day}',
  summary: 'Get the journal of a day, summed by account.',
  description:
    'Sales, discounts, delivery, tax, refunds, fees, rounding, cash over and short, and what gift cards and store credit owe, by channel and currency. Debit and credit are equal. Asking again gives the same answer; an event that is delivered late still joins its own day and changes the digest.',
  access: access.staff('accounting.read'),
  params: z.strictObject({ day }),
  query: z.strictObject({ channel: z.optional(channel) }),
  responses: { 200: journalOfDay },
});
