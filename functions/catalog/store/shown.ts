import type * as z from 'zod/mini';
import type { Channel } from '../../channels/public.ts';
import { bandOf, scarcityOf } from '../../inventory/public.ts';
import type { PriceTier, ResolvedPrice } from '../../pricing/public.ts';
import type { Category } from '../model/category.ts';
import { imageOf, textsIn, type Product } from '../model/product.ts';
import type { availability, product as productSchema } from '../schemas.ts';

export type ShownAvailability = z.output<typeof availability>;

/** How one channel sees a product. */
export interface ChannelSight {
  readonly channel: string;
  /** @param quantity units of one line, 1 when left out */
  readonly priceOf: (sku: string, quantity?: number) => ResolvedPrice | undefined;
  /** The prices by quantity, from one unit up. */
  readonly tiersOf: (sku: string) => readonly PriceTier[];
  readonly availabilityOf: (sku: string) => ShownAvailability;
}

/** What a channel may promise, in figures and in words. */
export const shownAvailability = (channel: Channel, available: number, at: number): ShownAvailability => ({
  available,
  inStock: available > 0,
  band: bandOf(available, scarcityOf(channel)),
  asOf: new Date(at).toISOString(),
});

/** Only declared fields leave the house. Without a sight it is the product as staff keep it. */
export const shownProduct = (
  product: Product,
  {
    sight,
    forStaff = true,
    quantity = 1,
    lowest,
  }: {
    readonly sight?: ChannelSight | undefined;
    readonly forStaff?: boolean;
    /** Units of a line, for its price. */
    readonly quantity?: number | undefined;
    /** By SKU: the lowest price of the thirty days before its reduction began. */
    readonly lowest?: ReadonlyMap<string, number>;
  } = {},
): z.input<typeof productSchema> => {
  // Staff see the product's own texts: what they read is what they send back.
  const { name, description } = textsIn(product, forStaff ? undefined : sight?.channel);
  return {
    productId: product.productId,
    version: product.version,
    name,
    description,
    brand: product.brand,
    category: product.category,
    taxClass: product.taxClass,
    imageUrl: imageOf(product),
    media: product.media,
    attributes: product.attributes,
    options: product.options,
    variants: product.variants.map((variant) => ({
      ...variant,
      ...(sight === undefined
        ? {}
        : {
            price: sight.priceOf(variant.sku, quantity),
            lowest30: lowest?.get(variant.sku),
            ...shownTiers(sight.tiersOf(variant.sku)),
            availability: sight.availabilityOf(variant.sku),
          }),
    })),
    channel: sight?.channel,
    ...(forStaff ? { publish: product.publish, overrides: product.overrides } : {}),
  };
};

/** One price for every quantity is told by the price itself. */
const shownTiers = (tiers: readonly PriceTier[]) => (tiers.length > 1 ? { priceTiers: [...tiers] } : {});

export const shownCategory = ({ code, name, parent, position, version }: Category) => ({
  code,
  name,
  parent,
  position,
  version,
});
