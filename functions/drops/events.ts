import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

export const DropScheduled = defineEvent({
  type: 'DropScheduled',
  domain: 'drops',
  version: 1,
  summary: 'A drop was scheduled or changed.',
  delivery: 'outbox',
  data: z.strictObject({
    dropId: field.id,
    name: z.string(),
    channel: field.code,
    skus: z.array(field.sku),
    opensAt: field.instant,
    closesAt: field.instant,
  }),
});

const entry = {
  dropId: field.id,
  entryId: field.id,
  number: z.int(),
  customerId: z.optional(field.id.check(z.describe('Absent for guests'))),
};

export const DropEntryServed = defineEvent({
  type: 'DropEntryServed',
  domain: 'drops',
  version: 1,
  summary: 'A shopper may buy in a drop until a set time.',
  delivery: 'outbox',
  data: z.strictObject({ ...entry, buyUntil: field.instant }),
});

export const DropEntryExpired = defineEvent({
  type: 'DropEntryExpired',
  domain: 'drops',
  version: 1,
  summary: 'A shopper did not buy in time; the next one is served.',
  delivery: 'outbox',
  data: z.strictObject(entry),
});
