import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';
import { entryKinds } from './model/entry.ts';

export const GiftCardIssued = defineEvent({
  type: 'GiftCardIssued',
  domain: 'credit',
  version: 1,
  summary: 'A gift card was issued by staff or bought with an order. Its code is in no event.',
  delivery: 'outbox',
  data: z.object({
    accountId: field.id,
    amount: field.minorUnits,
    currency: field.currency,
    expiresAt: z.optional(field.instant),
    channel: z.optional(field.code),
    orderId: z.optional(field.id.check(z.describe('The order it was bought with'))),
  }),
});

export const StoreCreditChanged = defineEvent({
  type: 'StoreCreditChanged',
  domain: 'credit',
  version: 1,
  summary: 'The store credit of a customer changed.',
  delivery: 'outbox',
  data: z.object({
    accountId: field.id,
    customerId: field.id,
    currency: field.currency,
    kind: z.enum(entryKinds),
    change: field.signedMinorUnits.check(z.describe('Positive when it became more')),
    balance: field.minorUnits.check(z.describe('What there is afterwards, with what is pending')),
    orderId: z.optional(field.id),
    reason: z.optional(z.string().check(z.describe('Why somebody did it: `return`, `appeasement` …'))),
    step: z.optional(
      z.string().check(z.describe('The same for the same movement, however often it is told')),
    ),
    availableAt: z.optional(field.instant.check(z.describe('Cashback: to be spent from then on'))),
    expiresAt: z.optional(field.instant.check(z.describe('When what came in ends'))),
  }),
});

const side = z.enum(['issuer', 'balance', 'held', 'spent', 'owed']);

export const CreditEntryRecorded = defineEvent({
  type: 'CreditEntryRecorded',
  domain: 'credit',
  version: 1,
  summary: 'Money moved in the ledger of a gift card or of store credit.',
  delivery: 'stream',
  data: z.object({
    accountId: field.id,
    accountKind: z.enum(['gift_card', 'store_credit']),
    step: z.string().check(z.describe('The same for the same movement, however often it is told')),
    sequence: z.int().check(z.describe('Which change of the account it is')),
    kind: z.enum(entryKinds),
    from: side,
    to: side,
    amount: field.minorUnits,
    currency: field.currency,
    channel: z.optional(field.code),
    orderId: z.optional(field.id),
  }),
});
