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
  subscriptionId: z.optional(field.id.check(z.describe('The stock subscription it is about'))),
  journeyId: z.optional(field.code.check(z.describe('The journey that asked for it'))),
};

const medium = z.enum(['email', 'sms', 'whatsapp', 'push']);
const reported = z.strictObject({ ...messageFacts, medium });

export const MessageSent = defineEvent({
  type: 'MessageSent',
  domain: 'engagement',
  version: 1,
  summary: 'A provider accepted a message to a customer or guest.',
  delivery: 'stream',
  data: z.strictObject({ ...messageFacts, medium }),
});

export const AddressConfirmed = defineEvent({
  type: 'AddressConfirmed',
  domain: 'engagement',
  version: 1,
  summary: 'The owner of an address confirmed that they want the messages requested for it.',
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
  summary:
    'A message was not sent; `reason` says why: no consent, over a limit, no longer true, or refused by the provider.',
  delivery: 'stream',
  data: z.strictObject({ ...messageFacts, reason: z.string() }),
});

export const SurveyAnswered = defineEvent({
  type: 'SurveyAnswered',
  domain: 'engagement',
  version: 1,
  summary: 'A customer answered the survey of a message, or changed the answer.',
  delivery: 'stream',
  data: z.strictObject({
    messageId: field.id,
    templateId: field.code,
    journeyId: field.code,
    customerId: field.id,
    survey: z.enum(['csat', 'nps', 'choice']),
    answer: z.string(),
    score: z.optional(z.int().check(z.describe('`csat`: 1 to 5; `nps`: 0 to 10'))),
    orderId: z.optional(field.id.check(z.describe('The order that the journey began with'))),
  }),
});

export const MessageScheduled = defineEvent({
  type: 'MessageScheduled',
  domain: 'engagement',
  version: 1,
  summary: 'A marketing message was postponed until quiet hours end, when it is checked again.',
  delivery: 'stream',
  data: z.strictObject({ ...messageFacts, medium, sendAt: field.instant }),
});

export const MessageDelivered = defineEvent({
  type: 'MessageDelivered',
  domain: 'engagement',
  version: 1,
  summary: 'A provider reported that a message reached its recipient; once per message.',
  delivery: 'stream',
  data: reported,
});

export const MessageOpened = defineEvent({
  type: 'MessageOpened',
  domain: 'engagement',
  version: 1,
  summary: 'A provider reported that a message was opened or read; once per message.',
  delivery: 'stream',
  data: reported,
});

export const MessageClicked = defineEvent({
  type: 'MessageClicked',
  domain: 'engagement',
  version: 1,
  summary: 'A link of a message was followed; once per message.',
  delivery: 'stream',
  data: reported,
});

export const MessageBounced = defineEvent({
  type: 'MessageBounced',
  domain: 'engagement',
  version: 1,
  summary: 'A provider reported that a message could not be delivered; once per message.',
  delivery: 'stream',
  data: reported,
});

export const Unsubscribed = defineEvent({
  type: 'Unsubscribed',
  domain: 'engagement',
  version: 1,
  summary: 'A person unsubscribed by the link of a message, or reported it as spam.',
  delivery: 'stream',
  data: reported,
});
