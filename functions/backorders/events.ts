import * as z from 'zod/mini';
import { code, id, instant, quantity, sku } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';
import { backorderKinds } from './model/backorder.ts';

const facts = {
  orderId: id,
  channel: code,
  customerId: z.optional(id.check(z.describe('Absent for guests'))),
  lineId: id,
  sku: sku.check(z.describe('Of a kit, the component')),
  locationId: code,
  position: z.int().check(z.describe('Its place in the queue of the SKU at the location, from 1')),
  quantity,
};

const promisedAt = instant.check(z.describe('When the goods are expected'));

export const BackorderPromised = defineEvent({
  type: 'BackorderPromised',
  domain: 'backorders',
  version: 1,
  summary: 'An order was placed for units that are still on their way.',
  delivery: 'outbox',
  data: z.object({ ...facts, kind: z.enum(backorderKinds), promisedAt }),
});

export const BackorderDateMoved = defineEvent({
  type: 'BackorderDateMoved',
  domain: 'backorders',
  version: 1,
  summary: 'The promised date of a back-order changed; the customer is notified and may cancel.',
  delivery: 'outbox',
  data: z.object({
    ...facts,
    before: z.optional(promisedAt.check(z.describe('Absent if there was no date'))),
    promisedAt: z.optional(promisedAt.check(z.describe('Absent while nothing on its way covers it'))),
  }),
});

export const BackorderOverdue = defineEvent({
  type: 'BackorderOverdue',
  domain: 'backorders',
  version: 1,
  summary: 'The promised date of a back-order passed before its goods arrived. Published once.',
  delivery: 'outbox',
  data: z.object({ ...facts, promisedAt, owner: z.string() }),
});

export const BackorderFilled = defineEvent({
  type: 'BackorderFilled',
  domain: 'backorders',
  version: 1,
  summary: 'The goods of a back-order arrived and are reserved for it; its location prepares them.',
  delivery: 'outbox',
  data: z.object(facts),
});

export const BackorderEnded = defineEvent({
  type: 'BackorderEnded',
  domain: 'backorders',
  version: 1,
  summary:
    'Units of a back-order are no longer waited for: cancelled, expired, or supplied by another location.',
  delivery: 'outbox',
  data: z.object({ ...facts, left: z.int().check(z.describe('Units that still wait')) }),
});
