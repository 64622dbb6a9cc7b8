import * as z from 'zod/mini';
import { code, currency, id, instant, minorUnits } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';

export const InvoiceIssued = defineEvent({
  type: 'InvoiceIssued',
  domain: 'documents',
  version: 1,
  summary:
    'A paid order got its invoice, or a further one for what an edit added, with the next number of the legal entity that sold it.',
  delivery: 'outbox',
  data: z.object({
    orderId: id,
    channel: code,
    customerId: z.optional(id.check(z.describe('Absent for guests'))),
    entity: code,
    number: z.string(),
    sequence: z.int().check(z.minimum(1), z.describe('Counts the invoices of the entity, without gaps')),
    issuedAt: instant,
    currency,
    total: minorUnits,
    tax: minorUnits,
  }),
});

export const CreditNoteIssued = defineEvent({
  type: 'CreditNoteIssued',
  domain: 'documents',
  version: 1,
  summary: 'A refund after the invoice got a credit note, with the next number of its legal entity.',
  delivery: 'outbox',
  data: z.object({
    orderId: id,
    channel: code,
    entity: code,
    number: z.string(),
    sequence: z.int().check(z.minimum(1), z.describe('Counts the credit notes of the entity, without gaps')),
    invoice: z.string().check(z.describe('Number of the invoice that it corrects')),
    issuedAt: instant,
    currency,
    total: minorUnits,
    tax: minorUnits.check(z.describe('Inside `total`, in proportion to the invoice')),
  }),
});
