import type { FeedName } from './feed-types.ts';

/** Variants in one part: at 1,000 characters of description each, a part stays below the 6 MB a function may answer. */
const VARIANTS = 2000;
/** Rows of the local inventory in one part: a variant has one for each store. */
const LOCAL_ROWS = 40_000;
/** The protocol of sitemaps allows 50,000. */
const SITEMAP_VARIANTS = 40_000;

export const variantsPerPart = (feed: FeedName, stores: number): number => {
  if (feed === 'sitemap.xml') return SITEMAP_VARIANTS;
  if (feed === 'google-local-inventory.tsv') return Math.ceil(LOCAL_ROWS / Math.max(1, stores));
  return VARIANTS;
};

interface ListedProduct {
  readonly productId: string;
  readonly skus: readonly string[];
}

/** The products of one part, none of them split, and whether another part follows. */
export const partOf = <Listed extends ListedProduct>(
  products: readonly Listed[],
  part: number,
  most: number,
): { readonly products: readonly Listed[]; readonly hasNext: boolean } => {
  const chosen: Listed[] = [];
  let current = 1;
  let variants = 0;
  for (const product of products) {
    if (variants > 0 && variants + product.skus.length > most) {
      current += 1;
      variants = 0;
    }
    if (current > part) return { products: chosen, hasNext: true };
    variants += product.skus.length;
    if (current === part) chosen.push(product);
  }
  return { products: chosen, hasNext: false };
};
