import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

/** No personal data: who may see address and text reads the message by its id. */
const messageFacts = {
  messageId: field.id,
  template: z.string(),
  purpose: z.enum(['transactional', 'marketing']),
  customerId: z.optional(field.id.check(z.describe('Absent for guests'))),
  orderId: z.optional(field.id),
  cartId: z.optional(field.id),
  subscriptionId: z.optional(field.id.check(z.describe('Who waited for something to be back'))),
};

export const MessageSent = defineEvent({
  type: 'MessageSent',
  domain: 'engagement',
  version: 1,
  summary: 'A provider took a message to a customer or guest.',
  delivery: 'outbox',
  data: z.strictObject({ ...messageFacts, medium: z.enum(['email', 'sms', 'whatsapp']) }),
});

export const AddressConfirmed = defineEvent({
  type: 'AddressConfirmed',
  domain: 'engagement',
  version: 1,
  summary: 'Somebody who reads mail at an address confirmed that it wants what was asked for in its name.',
  delivery: 'outbox',
  data: z.strictObject({
    subscriptionIds: z
      .array(field.id)
      .check(z.describe('Stock subscriptions that waited for it; the address itself is not told')),
  }),
});

export const MessageSkipped = defineEvent({
  type: 'MessageSkipped',
  domain: 'engagement',
  version: 1,
  summary: 'A message was due and was not sent: no consent, too many that day, no longer true, or refused.',
  delivery: 'outbox',
  data: z.strictObject({ ...messageFacts, reason: z.string() }),
});
