import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

/** A message as staff see it. The address is not kept with it; who may see it finds it at `to`. */
export const message = z.strictObject({
  messageId: field.id,
  template: z.string(),
  purpose: z.enum(['transactional', 'marketing']),
  status: z
    .enum(['scheduled', 'sending', 'sent', 'skipped', 'failed'])
    .check(z.describe('`scheduled` waits for the end of quiet hours; `skipped` was not sent, on purpose')),
  reason: z.optional(z.string().check(z.describe('Why it was skipped or failed'))),
  medium: z.optional(z.enum(['email', 'sms', 'whatsapp'])),
  locale: z.optional(z.enum(['id', 'en'])),
  to: z
    .string()
    .check(z.describe('Where the address comes from: `customer:…`, `order:…`, `cart:…` or `subscription:…`')),
  channel: field.code,
  customerId: z.optional(field.id),
  orderId: z.optional(field.id),
  cartId: z.optional(field.id),
  subscriptionId: z.optional(field.id),
  subject: z.optional(z.string()),
  text: z.optional(z.string()),
  createdAt: field.instant,
  sendAt: z.optional(field.instant),
  sentAt: z.optional(field.instant),
  version: field.version,
});

/** What a link in a message carries. */
export const linkQuery = z.strictObject({
  token: z.string().check(z.maxLength(64), z.describe('Proves that the caller received the message')),
});

export const replyQuery = z.extend(linkQuery, {
  answer: z.optional(field.code.check(z.describe('The answer that was chosen'))),
});

const liquidText = (max: number, description: string) =>
  field.paragraph(max, `${description}; Liquid, with customer.name, brand, coupon.code and event.…`);

/** The texts of a message in one language. */
export const templateText = z.strictObject({
  subject: liquidText(200, 'Subject of an e-mail'),
  body: liquidText(5000, 'Text of an e-mail; an empty line begins a paragraph'),
  button: z.optional(
    z.strictObject({
      label: liquidText(60, 'Label of the button'),
      url: liquidText(500, 'Where it leads, https://…'),
    }),
  ),
  short: liquidText(300, 'The same in a sentence or two, for SMS and WhatsApp'),
});

export const messageTemplateBody = z.strictObject({
  name: field.name,
  texts: z.strictObject({ id: z.optional(templateText), en: z.optional(templateText) }).check(
    z.refine(({ id, en }) => id !== undefined || en !== undefined, 'needs a text in `id` or `en`'),
    z.describe('By language; a customer of another language gets the one that there is'),
  ),
});

export const messageTemplate = z.strictObject({
  templateId: field.code,
  ...messageTemplateBody.shape,
  version: field.version,
});
