import type { ProductBodyInput, StoredProduct } from '#shared/client/generated.ts';

/** What the form shows of a product; a variant has its fields behind its SKU, as `gtin SHIRT-M`. */
export type ProductFields = Readonly<Record<string, string>>;

const VARIANT_FIELDS = ['gtin', 'weight'] as const;
export type VariantField = (typeof VARIANT_FIELDS)[number];

export const variantField = (name: VariantField, sku: string): string => `${name} ${sku}`;

/** Pictures stand on a line each, channels between commas. */
export const fieldsOf = ({
  name,
  description,
  brand,
  category,
  media,
  publish,
  variants,
}: StoredProduct): ProductFields => ({
  name,
  description: description ?? '',
  brand: brand ?? '',
  category: category ?? '',
  pictures: media.map(({ url }) => url).join('\n'),
  channels: Object.keys(publish).sort().join(', '),
  ...Object.fromEntries(
    variants.flatMap(({ sku, gtin, weightGrams }) => [
      [variantField('gtin', sku), gtin ?? ''],
      [variantField('weight', sku), weightGrams === undefined ? '' : String(weightGrams)],
    ]),
  ),
});

/** The product with what was typed; all that the form does not show stays as it is stored. */
export const contentOf = (stored: StoredProduct, fields: ProductFields): ProductBodyInput => {
  const { productId: _id, version: _version, imageUrl: _image, ...content } = stored;
  const text = (name: string): string => (fields[name] ?? '').trim();
  return {
    ...content,
    name: text('name'),
    description: given(text('description')),
    brand: given(text('brand')),
    category: given(text('category')),
    media: linesIn(text('pictures')).map((url) => stored.media.find((each) => each.url === url) ?? { url }),
    publish: Object.fromEntries(
      namesIn(text('channels')).map((channel) => [channel, stored.publish[channel] ?? {}]),
    ),
    variants: stored.variants.map((variant) => ({
      ...variant,
      gtin: given(text(variantField('gtin', variant.sku))),
      weightGrams: numberIn(text(variantField('weight', variant.sku))),
    })),
  };
};

/** The field that the API means: `/body/variants/0/gtin` is the barcode of the first variant. */
export const fieldOfPointer =
  ({ variants }: StoredProduct) =>
  (pointer: string): string | undefined => {
    const [, position = '', member = ''] = /\/variants\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
    const sku = variants[Number(position)]?.sku;
    if (position === '' || sku === undefined) return undefined;
    return member === 'gtin' ? variantField('gtin', sku) : variantField('weight', sku);
  };

/** The product with one more variant; values of options that are new join those of the product. */
export const withVariant = (
  content: ProductBodyInput,
  sku: string,
  choices: Readonly<Record<string, string>>,
): ProductBodyInput => ({
  ...content,
  options: (content.options ?? []).map((option) => {
    const value = choices[option.name];
    return value === undefined || option.values.includes(value)
      ? option
      : { ...option, values: [...option.values, value] };
  }),
  variants: [...content.variants, { sku, options: choices }],
});

const given = (text: string): string | undefined => (text === '' ? undefined : text);

const linesIn = (text: string): readonly string[] => [
  ...new Set(text.split(/\s+/).filter((line) => line !== '')),
];

const namesIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const numberIn = (text: string): number | undefined => (text === '' ? undefined : Number(text));
