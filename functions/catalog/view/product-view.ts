import type * as z from 'zod/mini';
import { imageOf, type Product } from '../model/product.ts';
import type { storedProduct } from '../schemas.ts';

/** A product as staff keep it. Only declared fields are shown. */
export const productView = (product: Product): z.input<typeof storedProduct> => ({
  productId: product.productId,
  version: product.version,
  name: product.name,
  description: product.description,
  brand: product.brand,
  category: product.category,
  taxClass: product.taxClass,
  imageUrl: imageOf(product),
  media: product.media,
  attributes: product.attributes,
  options: product.options,
  variants: product.variants,
  publish: product.publish,
  overrides: product.overrides,
});
