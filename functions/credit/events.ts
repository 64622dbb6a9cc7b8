import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';
import { entryKinds } from './model/entry.ts';

export const GiftCardIssued = defineEvent({
  type: 'GiftCardIssued',
  domain: 'credit',
  version: 1,
  summary:
    'A gift card was issued by staff, bought with an order, or given for a returned gift. Events never contain its code.',
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

const points = z.int().check(z.minimum(0), z.describe('How many'));
const movedPoints = z.object({
  accountId: field.id,
  customerId: field.id,
  points,
  balance: z.int().check(z.describe('What the customer has afterwards, with what is pending')),
  orderId: z.optional(field.id),
});

export const PointsEarned = defineEvent({
  type: 'PointsEarned',
  domain: 'credit',
  version: 1,
  summary: 'A customer got points: for a paid order, or as a gift.',
  delivery: 'outbox',
  data: z.extend(movedPoints, {
    availableAt: z.optional(field.instant.check(z.describe('Pending until then'))),
    expiresAt: z.optional(field.instant),
  }),
});

export const PointsReleased = defineEvent({
  type: 'PointsReleased',
  domain: 'credit',
  version: 1,
  summary: 'Pending points can be spent now.',
  delivery: 'outbox',
  data: movedPoints,
});

export const PointsHeld = defineEvent({
  type: 'PointsHeld',
  domain: 'credit',
  version: 1,
  summary: 'An order reserved points to pay for it.',
  delivery: 'outbox',
  data: movedPoints,
});

export const PointsRedeemed = defineEvent({
  type: 'PointsRedeemed',
  domain: 'credit',
  version: 1,
  summary: 'Points were spent: an order that reserved them was paid, or a reward was redeemed.',
  delivery: 'outbox',
  data: movedPoints,
});

export const PointsReturned = defineEvent({
  type: 'PointsReturned',
  domain: 'credit',
  version: 1,
  summary: 'Points were returned: their order was cancelled, expired or refunded, or a reward was cancelled.',
  delivery: 'outbox',
  data: movedPoints,
});

export const PointsExpired = defineEvent({
  type: 'PointsExpired',
  domain: 'credit',
  version: 1,
  summary: 'Points expired.',
  delivery: 'outbox',
  data: movedPoints,
});

export const PointsClawedBack = defineEvent({
  type: 'PointsClawedBack',
  domain: 'credit',
  version: 1,
  summary: 'Points were taken back, because the order that earned them was refunded or cancelled.',
  delivery: 'outbox',
  data: z.extend(movedPoints, {
    how: z
      .enum(['taken', 'owed', 'set_off'])
      .check(
        z.describe(
          '`taken` from the balance; `owed`: they were spent already; `set_off`: later points paid what was owed',
        ),
      ),
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
    accountKind: z.enum(['gift_card', 'store_credit', 'points']),
    step: z.string().check(z.describe('The same for the same movement, however often it is told')),
    sequence: z.int().check(z.describe('Which change of the account it is')),
    kind: z.enum(entryKinds),
    from: side,
    to: side,
    amount: field.minorUnits.check(z.describe('Money; of points, what they pay of the order')),
    currency: z.optional(field.currency.check(z.describe('Absent for points: that of the order'))),
    channel: z.optional(field.code),
    orderId: z.optional(field.id),
    worth: z.optional(
      z
        .array(z.object({ currency: field.currency, amount: field.minorUnits }))
        .check(z.describe('Of points: their value when they were earned')),
    ),
  }),
});
