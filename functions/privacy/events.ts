import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

const data = z.object({
  customerId: field.id,
  requestId: field.id,
  records: z.int().check(z.describe('How many records')),
});

export const SubjectExported = defineEvent({
  type: 'SubjectExported',
  domain: 'privacy',
  version: 1,
  summary: 'Everything about a customer was exported, by the customer or for them.',
  delivery: 'outbox',
  data,
});

export const SubjectErased = defineEvent({
  type: 'SubjectErased',
  domain: 'privacy',
  version: 1,
  summary: 'Everything personal about a customer was erased, and a second look found nothing left.',
  delivery: 'outbox',
  data,
});
