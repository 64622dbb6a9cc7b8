import { withAncestors, type Category } from '../../catalog/public.ts';
import type { Money } from '#shared/money/money.ts';
import type { ShownProduct } from '../view/product-view.ts';
import type { ProductLinks } from './product-links.ts';

/** A variant as feeds list it. */
export interface FeedVariant {
  readonly sku: string;
  readonly productId: string;
  readonly title: string;
  readonly description: string;
  readonly link: string;
  readonly images: readonly string[];
  readonly brand?: string;
  readonly gtin?: string;
  readonly mpn?: string;
  /** Names from the widest category to its own. */
  readonly categories: readonly string[];
  /** Size, color, material, pattern, gender, age group: in the feeds’ words. */
  readonly traits: Readonly<Record<string, string>>;
  readonly weightGrams?: number;
  readonly price: Money;
  /** The price now, when it is reduced. */
  readonly salePrice?: Money;
  readonly isInStock: boolean;
  /** Units; none where the channel always has some. */
  readonly quantity?: number;
}

/** Feeds know these; other options and attributes have no place in them. */
export const traitNames = ['size', 'color', 'material', 'pattern', 'gender', 'age_group'] as const;

/** Google shows no more than some hundred, and takes 5,000. */
const DESCRIPTION_LENGTH = 1000;
const MOST_IMAGES = 11;

/** The priced variants of a product as the channel shows it. */
export const feedVariantsOf = (
  product: ShownProduct,
  categories: readonly Category[],
  links: ProductLinks,
): readonly FeedVariant[] => {
  const common = {
    productId: product.productId,
    title: product.name,
    description: (product.description ?? product.name).slice(0, DESCRIPTION_LENGTH),
    brand: product.brand,
    categories: namesTo(product.category, categories),
  };
  const pictures = (product.media ?? []).filter(({ kind }) => kind === 'image').map(({ url }) => url);
  return product.variants.flatMap((variant): readonly FeedVariant[] => {
    const { sku, price, availability, gtin, weightGrams, imageUrl, alwaysAvailable, giftCard } = variant;
    if (price === undefined) return [];
    const own = imageUrl === undefined ? [] : [imageUrl];
    return [
      {
        ...common,
        sku,
        link: links.variant(product.productId, sku),
        images: [...new Set([...own, ...pictures].map(links.picture))].slice(0, MOST_IMAGES),
        gtin,
        mpn: variant.attributes?.['MPN'],
        traits: traitsOf({ ...product.attributes, ...variant.attributes, ...variant.options }),
        weightGrams,
        ...pricesOf(price),
        isInStock: availability?.inStock === true,
        quantity:
          alwaysAvailable === true || giftCard !== undefined ? undefined : (availability?.available ?? 0),
      },
    ];
  });
};

const namesTo = (category: string | undefined, categories: readonly Category[]): readonly string[] =>
  category === undefined
    ? []
    : withAncestors(categories, category)
        .map((code) => categories.find((one) => one.code === code)?.name ?? code)
        .reverse();

/** The shop’s names in the feeds’ words: `Colour`, `Age group`. */
const traitsOf = (facts: Readonly<Record<string, string>>): FeedVariant['traits'] => {
  const named = new Map(
    Object.entries(facts).map(([name, value]) => [
      name.toLowerCase().replaceAll(' ', '_').replace('colour', 'color'),
      value,
    ]),
  );
  return Object.fromEntries(
    traitNames.flatMap((name) => {
      const value = named.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
};

interface ShownPrice extends Money {
  readonly compareAt?: number;
}

const pricesOf = ({ amount, currency, compareAt }: ShownPrice): Pick<FeedVariant, 'price' | 'salePrice'> =>
  compareAt !== undefined && compareAt > amount
    ? { price: { amount: compareAt, currency }, salePrice: { amount, currency } }
    : { price: { amount, currency } };
