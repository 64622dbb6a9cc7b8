import type * as z from 'zod/mini';
import type { productBody } from '../../catalog/schemas.ts';
import type { Product } from '../../catalog/public.ts';
import { stepsOf } from './categories.ts';
import type { ProductRecord, VariantRecord } from '../model/record.ts';

/** A product as `PUT /v1/products` takes it. */
export type ProductBody = z.input<typeof productBody>;

interface ProductPlacement {
  readonly channel?: string | undefined;
  readonly images?: string | undefined;
  /** Counted from now on, where the source does not count. */
  readonly unitsInStock?: number | undefined;
}

/** A product as the API takes it, as if the shop knew nothing of it yet. */
export const bodyOf = (
  record: ProductRecord,
  variants: readonly VariantRecord[],
  place: ProductPlacement,
): ProductBody => {
  const { channel, images } = place;
  const category = stepsOf(record).at(-1);
  const media = (record.images ?? []).flatMap(({ url, ...picture }) =>
    addressOf(url, images).map((address) => ({ url: address, ...picture })),
  );
  return {
    name: record.name,
    description: record.description,
    brand: record.brand,
    ...(category === undefined ? {} : { category: category.code }),
    ...(record.taxClass === undefined ? {} : { taxClass: record.taxClass }),
    ...(media.length === 0 ? {} : { media }),
    attributes: record.attributes,
    options: (record.options ?? []).map((name) => ({
      name,
      values: distinct([
        ...(record.optionValues?.[name] ?? []),
        ...variants.flatMap((variant) => variant.options?.[name] ?? []),
      ]),
    })),
    variants: variants.map((variant) => variantBody(variant, place)),
    publish: channel !== undefined && isShownIn(channel, record) ? { [channel]: {} } : {},
  };
};

const isShownIn = (channel: string, { isPublished, publishedIn }: ProductRecord): boolean =>
  isPublished !== false && publishedIn?.includes(channel) !== false;

const variantBody = (
  { sku, sourceSku, name, options, gtin, weightGrams, imageUrl, attributes, ...sold }: VariantRecord,
  { images, unitsInStock }: ProductPlacement,
): ProductBody['variants'][number] => {
  const [address] = imageUrl === undefined ? [] : addressOf(imageUrl, images);
  return {
    sku,
    name,
    options,
    gtin,
    weightGrams,
    imageUrl: address,
    attributes,
    ...(sourceSku === undefined ? {} : { sourceSku }),
    ...(sold.isGiftCard === true ? { giftCard: {} } : {}),
    ...(sold.isAlwaysAvailable === true && unitsInStock === undefined ? { alwaysAvailable: true } : {}),
    // It is counted at the source by now.
    ...(sold.stock === undefined ? {} : { alwaysAvailable: undefined }),
  };
};

/** A picture's address; none when it is only a path and nobody said below what. */
const addressOf = (url: string, images: string | undefined): readonly string[] => {
  if (/^https?:\/\/|^\//.test(url)) return [url];
  return images === undefined ? [] : [`${images.replace(/\/$/, '')}/${url.replace(/^\.?\//, '')}`];
};

/**
 * The product as it is to be where the shop knows it already: the file decides what it speaks of, and takes nothing away.
 * Other channels, other names and variants that the file does not have stay.
 */
export const mergedBody = (
  wanted: ProductBody,
  current: Product,
  channel: string | undefined,
): ProductBody => {
  const variants = mergedVariants(wanted.variants, current.variants);
  return {
    ...contentOf(current),
    ...wanted,
    attributes: { ...current.attributes, ...wanted.attributes },
    options: mergedOptions(wanted.options ?? [], variants),
    variants,
    publish: mergedPublish(wanted.publish ?? {}, current.publish ?? {}, channel),
    overrides: current.overrides ?? {},
  };
};

const contentOf = ({ description, brand, category, taxClass, media }: Product) => ({
  description,
  brand,
  category,
  taxClass,
  media,
});

/** In the order they have; new ones at the end. */
const mergedVariants = (
  wanted: ProductBody['variants'],
  current: Product['variants'],
): ProductBody['variants'] => {
  const known = new Set(current.map(({ sku }) => sku));
  return [
    ...current.map((variant) => {
      const imported = wanted.find(({ sku }) => sku === variant.sku);
      return {
        ...variant,
        ...imported,
        // Until when it is valid, no file says.
        ...(imported?.giftCard === undefined ? {} : { giftCard: variant.giftCard ?? imported.giftCard }),
        attributes: { ...variant.attributes, ...imported?.attributes },
      };
    }),
    ...wanted.filter(({ sku }) => !known.has(sku)),
  ];
};

/** The file's values first, then those that only variants outside the file still have. */
const mergedOptions = (
  wanted: NonNullable<ProductBody['options']>,
  variants: ProductBody['variants'],
): NonNullable<ProductBody['options']> =>
  wanted.map(({ name, values }) => ({
    name,
    values: distinct([...values, ...variants.flatMap((variant) => variant.options?.[name] ?? [])]),
  }));

type Publish = NonNullable<ProductBody['publish']>;

const mergedPublish = (wanted: Publish, current: Publish, channel: string | undefined): Publish => {
  if (channel === undefined) return current;
  const { [channel]: here, ...elsewhere } = current;
  const isWanted = Object.hasOwn(wanted, channel);
  return isWanted ? { ...elsewhere, [channel]: here ?? {} } : elsewhere;
};

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
