import type * as z from 'zod/mini';
import type { productBody } from '../schemas.ts';

/** What a product says of itself; GTINs have 14 digits. */
export type ProductContent = z.output<typeof productBody>;
export type Variant = ProductContent['variants'][number];

export interface Product extends ProductContent {
  readonly productId: string;
  readonly version: number;
}

/** The picture that stands for the product. */
export const imageOf = ({ media }: Pick<ProductContent, 'media'>): string | undefined =>
  media.find(({ kind }) => kind === 'image')?.url;

/** The texts a channel shows: its own where it has them, the product's otherwise. */
export const textsIn = (
  product: Pick<ProductContent, 'name' | 'description' | 'overrides'>,
  channel: string | undefined,
): { readonly name: string; readonly description?: string | undefined } => {
  const own = channel === undefined ? undefined : product.overrides[channel];
  return { name: own?.name ?? product.name, description: own?.description ?? product.description };
};
