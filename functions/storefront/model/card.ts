import {
  imageOf,
  type KitPart,
  type Product,
  type Publication,
  type StoredProduct,
} from '../../catalog/public.ts';

/** What the search index holds of a product: what lists show, and what it is found by. */
export interface Card {
  readonly productId: string;
  /** Of the product it was made of. */
  readonly version: number;
  readonly name: string;
  /** Its beginning. */
  readonly description?: string;
  readonly brand?: string;
  readonly category?: string;
  readonly imageUrl?: string;
  /** Values by name, of the product and of its variants: `{ Material: ['Cotton'], Size: ['M', 'L'] }`. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly createdAt?: string;
  readonly variants: readonly {
    readonly sku: string;
    /** Name, choices, GTIN and other codes. */
    readonly words: readonly string[];
    readonly kit?: readonly KitPart[];
  }[];
  readonly publish: Readonly<Record<string, Publication>>;
  readonly overrides: Readonly<Record<string, { readonly name?: string; readonly description?: string }>>;
}

/** Enough to find a product by; the whole text of ten thousand products would fill the function's memory. */
const DESCRIPTION_LENGTH = 1000;

/** The card of a product, or `null` when no channel shows it. */
export const cardOf = (product: StoredProduct | undefined): Card | null => {
  if (product === undefined || Object.keys(product.publish).length === 0) return null;
  const { productId, version, name, description, brand, category, createdAt } = product;
  const imageUrl = imageOf(product);
  return {
    productId,
    version,
    name,
    description: description?.slice(0, DESCRIPTION_LENGTH),
    brand,
    category,
    imageUrl,
    attributes: attributesOf(product),
    createdAt,
    variants: product.variants.map((variant) => ({
      sku: variant.sku,
      words: [
        ...(variant.name === undefined ? [] : [variant.name]),
        ...(variant.gtin === undefined ? [] : [variant.gtin, variant.gtin.replace(/^0+/, '')]),
        ...(variant.sourceSku === undefined ? [] : [variant.sourceSku]),
        ...variant.aliases,
      ],
      ...partsOf(variant),
    })),
    publish: product.publish,
    overrides: Object.fromEntries(
      Object.entries(product.overrides).map(([channel, own]) => [channel, shortened(own)]),
    ),
  };
};

const attributesOf = ({ attributes, variants }: Product): Card['attributes'] => {
  const values = new Map<string, Set<string>>();
  const facts = [attributes, ...variants.flatMap((variant) => [variant.options, variant.attributes])];
  for (const [name, value] of facts.flatMap(Object.entries<string>))
    values.set(name, (values.get(name) ?? new Set()).add(value));
  return Object.fromEntries([...values].map(([name, found]) => [name, [...found]]));
};

/** What its stock is made of, when it is not its own: nothing, where none is counted. */
const partsOf = ({
  kit,
  giftCard,
  alwaysAvailable,
}: Product['variants'][number]): { readonly kit?: readonly KitPart[] } => {
  if (giftCard !== undefined || alwaysAvailable === true) return { kit: [] };
  return kit === undefined ? {} : { kit };
};

const shortened = ({
  name,
  description,
}: {
  name?: string | undefined;
  description?: string | undefined;
}) => ({
  name,
  description: description?.slice(0, DESCRIPTION_LENGTH),
});
