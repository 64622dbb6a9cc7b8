import {
  loadCategories,
  pageOfProductIds,
  productKey,
  withAncestors,
  type Category,
  type StoredProduct,
} from '../../catalog/public.ts';
import type { ExportedRecord, PageReader } from './page-reader.ts';

/** Products as an import takes them, without prices and stock. */
export const readProducts: PageReader = async (cursor, _options, { db, clock }) => {
  const { items, nextCursor } = await pageOfProductIds(db, { cursor });
  const products = await db.getMany<StoredProduct>(items.map(productKey));
  const categories = await loadCategories(db, clock);
  return {
    items: products.flatMap((product) => (product === undefined ? [] : [recordOf(product, categories)])),
    nextCursor,
  };
};

const recordOf = (product: StoredProduct, categories: readonly Category[]): ExportedRecord => {
  const { productId, name, description, brand, taxClass, attributes, media, options, category } = product;
  return {
    productId,
    name,
    description,
    brand,
    categories: category === undefined ? undefined : stepsTo(category, categories),
    taxClass,
    attributes,
    images: media.map(({ url, alt, kind }) => ({ url, alt, kind: kind === 'image' ? undefined : kind })),
    options: options.map((option) => ({ ...option })),
    publishedIn: Object.keys(product.publish),
    variants: product.variants.map(variantOf),
  };
};

const variantOf = (variant: StoredProduct['variants'][number]): ExportedRecord => {
  const { sku, name, options, gtin, weightGrams, imageUrl, sourceSku, attributes } = variant;
  return {
    sku,
    // Said even when there is none: an import would make one of the choices.
    name: name ?? null,
    options,
    gtin,
    weightGrams,
    imageUrl,
    sourceSku,
    attributes,
    isGiftCard: variant.giftCard === undefined ? undefined : true,
    isAlwaysAvailable: variant.alwaysAvailable === true ? true : undefined,
  };
};

/** From the widest to the category itself. */
const stepsTo = (code: string, categories: readonly Category[]) =>
  withAncestors(categories, code)
    .map((step) => ({ code: step, name: categories.find((one) => one.code === step)?.name ?? step }))
    .reverse();
