import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';
import { dataRequestKinds, lawCodes } from './model/privacy-laws.ts';

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

const dataRequest = z.object({
  customerId: field.id,
  requestId: field.id,
  kind: z.enum(dataRequestKinds),
  law: z.enum(lawCodes),
  dueAt: field.instant.check(z.describe('Until when it must be answered')),
});

export const DataRequestReceived = defineEvent({
  type: 'DataRequestReceived',
  domain: 'privacy',
  version: 1,
  summary: 'A customer asked for something about their data; the clock of the law runs.',
  delivery: 'outbox',
  data: dataRequest,
});

export const DataRequestDeadlineApproached = defineEvent({
  type: 'DataRequestDeadlineApproached',
  domain: 'privacy',
  version: 1,
  summary: 'A data request is due within a day, or overdue, and not answered. Once for each deadline.',
  delivery: 'outbox',
  data: dataRequest,
});

export const DataRequestExtended = defineEvent({
  type: 'DataRequestExtended',
  domain: 'privacy',
  version: 1,
  summary: 'The answer to a data request comes later, as far as its law allows: tell the customer why.',
  delivery: 'outbox',
  data: z.extend(dataRequest, { reason: z.string() }),
});

export const DataRequestAnswered = defineEvent({
  type: 'DataRequestAnswered',
  domain: 'privacy',
  version: 1,
  summary: 'A data request was fulfilled or refused.',
  delivery: 'outbox',
  data: z.extend(dataRequest, {
    outcome: z.enum(['fulfilled', 'refused']),
    isLate: z.boolean().check(z.describe('After `dueAt`')),
  }),
});
