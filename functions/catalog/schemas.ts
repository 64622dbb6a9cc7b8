import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

/** What merchants bring from other systems: Shopify has 250 pictures, and texts without a limit. */
export const MAX_MEDIA = 250;
export const MAX_DESCRIPTION = 50_000;

const atMost = <Value>(entries: number) =>
  z.refine<Readonly<Record<string, Value>>>(
    (map) => Object.keys(map).length <= entries,
    `at most ${entries} entries`,
  );

/** As many as Shopify allows. A change of more than about 95 of them is written in several transactions. */
export const MAX_VARIANTS = 2048;

export const url = z
  .string()
  .check(
    z.regex(
      /^(https?:\/\/|\/)\S{1,2000}$/,
      'a link begins with https://, or with / for a path of the shop itself',
    ),
  );

const media = z.strictObject({
  url,
  alt: z.optional(field.line(300, 'Alternative text of the image')),
  kind: z._default(z.enum(['image', 'video', 'document']), 'image'),
});

const attributes = z
  .record(field.propertyName(60, 'Name'), field.paragraph(500, 'Value'))
  .check(atMost(60), z.describe('Attributes by name: { "Material": "Cotton" }'));

const option = z.strictObject({
  name: field.propertyName(60, 'Size, Colour …'),
  values: z.array(field.line(255, 'One choice')).check(z.minLength(1), z.maxLength(500)),
});

export const choices = z
  .record(field.propertyName(60, 'Name of an option'), field.line(255, 'One of its choices'))
  .check(z.describe('Choice per option: { "Size": "M" }'));

export const gtin = z
  .string()
  .check(
    z.regex(/^\d{8}$|^\d{12,14}$/, 'a GTIN has 8, 12, 13 or 14 digits'),
    z.describe('GTIN-8, -12, -13 or -14; stored with 14 digits'),
  );

export const kit = z
  .array(z.strictObject({ sku: field.sku, quantity: z.int().check(z.minimum(1), z.maximum(999)) }))
  .check(
    z.minLength(1),
    z.maxLength(20),
    z.describe('The SKUs a kit consists of; its stock follows from theirs'),
  );

/** Each unit that is sold is a gift card worth what was paid for it. */
export const soldAsGiftCard = z.strictObject({
  validDays: z.optional(
    z
      .int()
      .check(
        z.minimum(1),
        z.maximum(3650),
        z.describe('Days from payment to expiry; it never expires when left out'),
      ),
  ),
});

const quantityRule = z.strictObject({
  minimum: z.optional(field.quantity.check(z.describe('Fewest units in one order'))),
  maximum: z.optional(field.quantity.check(z.describe('Most units in one order'))),
  multipleOf: z.optional(field.quantity.check(z.describe('Sold in multiples of this number of units'))),
});

/** Some quantity must be left to order. */
const isSatisfiable = ({ minimum = 1, maximum = Infinity, multipleOf = 1 }: z.output<typeof quantityRule>) =>
  Math.ceil(minimum / multipleOf) * multipleOf <= maximum;

const satisfiable = z.refine<z.output<typeof quantityRule>>(
  isSatisfiable,
  'no quantity satisfies minimum, maximum and multipleOf together',
);

/** How many units of a SKU one order may have. */
export const orderQuantity = z
  .strictObject({
    ...quantityRule.shape,
    channels: z.optional(
      z
        .record(field.code, quantityRule.check(satisfiable))
        .check(atMost(100), z.describe('Rules of single channels; each replaces the general one')),
    ),
  })
  .check(satisfiable);

export const variantFields = {
  sku: field.sku,
  name: z.optional(field.name.check(z.describe('Options of the variant: Medium, blue'))),
  options: z._default(choices, {}),
  gtin: z.optional(gtin),
  weightGrams: z.optional(
    z
      .int()
      .check(
        z.minimum(1),
        z.maximum(1_000_000),
        z.describe('Shipping weight of one unit, used for delivery fees'),
      ),
  ),
  imageUrl: z.optional(url),
  kit: z.optional(kit),
  giftCard: z.optional(
    soldAsGiftCard.check(
      z.describe('Each unit sold is a gift card worth its price: no stock, no tax at the sale, no discount'),
    ),
  ),
  alwaysAvailable: z.optional(
    z.boolean().check(z.describe('Sold without counting stock: made to order, a service, or not tracked')),
  ),
  sourceSku: z.optional(
    field.line(255, 'How other systems write this SKU, where it has characters a SKU cannot have'),
  ),
  orderQuantity: z.optional(
    orderQuantity.check(
      z.describe(
        'How many units one order may have. Without `maximum`, the `orderLimits.unitsPerSku` of the channel holds',
      ),
    ),
  ),
  attributes: z._default(attributes, {}),
  aliases: z._default(
    z
      .array(field.sku)
      .check(z.maxLength(10), z.describe('Other codes for this SKU. The SKU itself never changes.')),
    [],
  ),
};

const publication = z.strictObject({
  from: z.optional(field.instant.check(z.describe('First instant at which it is shown'))),
  until: z.optional(field.instant.check(z.describe('First instant at which it is no longer shown'))),
});

const override = z.strictObject({
  name: z.optional(field.name),
  description: z.optional(field.paragraph(MAX_DESCRIPTION, 'Description in this channel')),
});

export const productFields = {
  name: field.name,
  description: z.optional(field.paragraph(MAX_DESCRIPTION, 'Description')),
  brand: z.optional(field.name),
  category: z.optional(field.code),
  taxClass: z._default(field.code, 'standard'),
  media: z._default(z.array(media).check(z.maxLength(MAX_MEDIA)), []),
  attributes: z._default(attributes, {}),
  options: z._default(z.array(option).check(z.maxLength(5)), []),
};

export const publish = z
  .record(field.code, publication)
  .check(atMost(100), z.describe('Sales channels that show it, with optional dates: { "web": {} }'));

export const overrides = z
  .record(field.code, override)
  .check(atMost(100), z.describe('Texts of single channels; without one, the product’s own text is shown'));

export const productBody = z.strictObject({
  ...productFields,
  variants: z.array(z.strictObject(variantFields)).check(z.minLength(1), z.maxLength(MAX_VARIANTS)),
  publish: z._default(publish, {}),
  overrides: z._default(overrides, {}),
});

export const storedProduct = z.strictObject({
  productId: field.id,
  version: field.version,
  ...productFields,
  imageUrl: z.optional(url),
  variants: z.array(z.strictObject(variantFields)),
  publish,
  overrides,
});

const categoryFields = {
  name: field.name,
  parent: z.optional(field.code.check(z.describe('The category this one is in'))),
  position: z._default(
    z.int().check(z.minimum(0), z.maximum(9999), z.describe('Position among its siblings')),
    0,
  ),
};

export const categoryBody = z.strictObject(categoryFields);
export const category = z.strictObject({ code: field.code, ...categoryFields, version: field.version });
