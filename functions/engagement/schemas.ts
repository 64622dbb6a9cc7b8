import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

const medium = z.enum(['email', 'sms', 'whatsapp', 'push']);

/** A browser that shows notifications. */
export const pushSubscription = z.strictObject({ subscriptionId: field.id });

/** A message as staff see it. The address is not kept with it; who may see it finds it at `to`. */
export const message = z.strictObject({
  messageId: field.id,
  template: z.string(),
  purpose: z.enum(['transactional', 'marketing']),
  status: z
    .enum(['scheduled', 'sending', 'sent', 'skipped', 'failed'])
    .check(z.describe('`scheduled` waits for the end of quiet hours; `skipped` was not sent, on purpose')),
  reason: z.optional(z.string().check(z.describe('Why it was skipped or failed'))),
  medium: z.optional(medium),
  locale: z.optional(z.enum(['id', 'en'])),
  to: z
    .string()
    .check(
      z.describe(
        'Where the address comes from: `customer:…`, `order:…`, `cart:…`, `subscription:…`, `supplier:…` or `sign-in:…`',
      ),
    ),
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
  short: liquidText(300, 'The same in a sentence or two, for SMS, WhatsApp and notifications'),
  whatsapp: z.optional(
    z
      .strictObject({
        name: z
          .string()
          .check(
            z.regex(/^[a-z0-9_]{1,512}$/, 'a template name has lower-case letters, digits and underscores'),
          ),
        language: z.string().check(z.regex(/^[a-z]{2}(_[A-Z]{2})?$/, 'a language has the form id or en_GB')),
        parameters: z
          .array(liquidText(300, 'Fills in a parameter of the approved text, in their order'))
          .check(z.maxLength(10)),
      })
      .check(
        z.describe(
          'Template that WhatsApp approved, for customers who did not write within 24 hours; without it they get nothing by WhatsApp',
        ),
      ),
  ),
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
  version: z
    .int()
    .check(z.minimum(0), z.describe('Version, also its ETag; 0: a built-in template that nobody changed')),
});

/** Where a field stands in the data of the event that a journey began with. */
export const factPath = z
  .string()
  .check(
    z.maxLength(200),
    z.regex(/^[A-Za-z_]\w*(\.\w+){0,7}$/, 'a path has the form total.amount'),
    z.describe('Path of a field in the data of the event, for example `total.amount` or `lines.0.sku`'),
  );

/** What a message is about: read again when it is sent, so that it tells only what is true then. */
export const messageSubject = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('product'),
      sku: z.optional(factPath.check(z.describe('Path of the SKU, for example `sku` or `lines.0.sku`'))),
      is: z.optional(field.sku.check(z.describe('This SKU, whatever the event says'))),
      below: z.optional(
        factPath.check(z.describe('Path of an amount in minor units that its price must be below')),
      ),
    }),
    z.strictObject({
      kind: z.literal('points'),
      within: field.duration.check(z.describe('Points that can be spent and expire within this time')),
    }),
    z.strictObject({
      kind: z.literal('nearby_store'),
      cartId: factPath.check(z.describe('Path of the id of the cart that was left')),
      withinKm: z.int().check(z.minimum(1), z.maximum(200), z.describe('From the customer’s address')),
      holdHours: z.int().check(z.minimum(1), z.maximum(48), z.describe('How long the store would hold it')),
    }),
  ])
  .check(
    z.describe(
      'Read again when the message is sent: a `product` must be sold and in stock, and not ordered since the run began; templates may use product.…. For `points`, some must expire; templates may use points.count and points.expireOn. For `nearby_store`, the cart must be open, and the store have all of it; templates may use store.…, cart.… and reply.url, the page where the customer has it held',
    ),
  );

const inBothLanguages = (description: string) =>
  z
    .strictObject({
      id: z.optional(field.line(200, 'In Indonesian')),
      en: z.optional(field.line(200, 'In English')),
    })
    .check(
      z.refine(({ id, en }) => id !== undefined || en !== undefined, 'needs a text in `id` or `en`'),
      z.describe(description),
    );

/** A question that is answered by one tap on a link of the message. */
export const messageSurvey = z
  .strictObject({
    kind: z
      .enum(['csat', 'nps', 'choice'])
      .check(z.describe('`csat`: 1 to 5; `nps`: 0 to 10; `choice`: one of `choices`')),
    question: inBothLanguages('What is asked'),
    choices: z.optional(
      z
        .array(z.strictObject({ value: field.code, label: inBothLanguages('As the customer reads it') }))
        .check(z.minLength(2), z.maxLength(8)),
    ),
  })
  .check(
    z.refine(
      ({ kind, choices }) => (kind === 'choice') === (choices !== undefined),
      'choices belong to `choice`, and only there',
    ),
    z.describe('Asked below the text; templates may also use reply.url, the page with the answers'),
  );

export const messageRules = z.strictObject({
  priority: z.optional(
    z
      .enum(['low', 'normal', 'high'])
      .check(z.describe('Limits per day and week leave room for higher ones; `normal` by default')),
  ),
  personalisation: z.optional(
    z
      .enum(['none', 'orders', 'behaviour'])
      .check(
        z.describe(
          'What it was chosen by: `orders` needs that the customer did not withdraw `profiling`, `behaviour` that they granted it; `none` by default',
        ),
      ),
  ),
  media: z.optional(
    z
      .array(medium)
      .check(
        z.minLength(1),
        z.maxLength(4),
        z.describe('Media that may carry it, for example only `push`; all by default'),
      ),
  ),
  about: z.optional(messageSubject),
  survey: z.optional(messageSurvey),
});

/** Why somebody gets the messages of a journey, in the languages that messages have. */
export const messageReason = inBothLanguages(
  'Why the customer gets its messages, as a whole sentence; shown in each marketing message',
);
