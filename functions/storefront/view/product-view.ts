import type * as z from 'zod/mini';
import { imageOf, quantityRuleIn, textsIn, type Product } from '../../catalog/public.ts';
import type { PriceTier } from '../../pricing/public.ts';
import type { PricesAndStock } from '../model/prices-and-stock.ts';
import type { product as productSchema } from '../schemas.ts';
import { ratingView } from './rating-view.ts';

/** A product as an answer shows it. */
export type ShownProduct = z.input<typeof productSchema>;

interface ProductViewOptions {
  /** @default without prices and stock */
  readonly offered?: PricesAndStock | undefined;
  /** Staff see the product's own texts, because what they read is what they send back, and where it is published. */
  readonly forStaff: boolean;
  /** Units of a line, for its price. */
  readonly quantity: number;
  /** By SKU: the lowest price of the thirty days before its reduction began. */
  readonly lowest?: ReadonlyMap<string, number>;
}

/** Only declared fields are shown. */
export const productView = (
  product: Product,
  { offered, forStaff, quantity, lowest }: ProductViewOptions,
): ShownProduct => {
  const { name, description } = textsIn(product, forStaff ? undefined : offered?.channel);
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
      orderQuantity:
        forStaff || offered === undefined
          ? variant.orderQuantity
          : quantityRuleIn(variant.orderQuantity, offered.channel),
      price: offered?.priceOf(variant.sku, quantity),
      lowest30: lowest?.get(variant.sku),
      priceTiers: tiersView(offered?.tiersOf(variant.sku) ?? []),
      availability: offered?.availabilityOf(variant.sku),
    })),
    rating: ratingView(offered?.rating),
    channel: offered?.channel,
    publish: forStaff ? product.publish : undefined,
    overrides: forStaff ? product.overrides : undefined,
  };
};

/** One price for every quantity is told by the price itself. */
const tiersView = (tiers: readonly PriceTier[]) => (tiers.length > 1 ? [...tiers] : undefined);
