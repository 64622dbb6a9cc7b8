import { inMajorUnits } from '#shared/money/money.ts';
import type { ProductLinks } from '../feeds/product-links.ts';
import type { ShownProduct } from './product-view.ts';

/** The product as search engines read it: JSON-LD of https://schema.org/ProductGroup, with an offer per variant. */
export const structuredData = (
  product: ShownProduct,
  links: ProductLinks,
): Readonly<Record<string, unknown>> => ({
  '@context': 'https://schema.org',
  '@type': 'ProductGroup',
  productGroupID: product.productId,
  name: product.name,
  description: product.description,
  brand: product.brand === undefined ? undefined : { '@type': 'Brand', name: product.brand },
  image: product.imageUrl === undefined ? undefined : links.picture(product.imageUrl),
  url: links.product(product.productId),
  aggregateRating:
    product.rating === undefined
      ? undefined
      : {
          '@type': 'AggregateRating',
          ratingValue: product.rating.average,
          reviewCount: product.rating.count,
        },
  hasVariant: product.variants.map((variant) => ({
    '@type': 'Product',
    name: [product.name, variant.name].filter((text) => text !== undefined).join(' '),
    sku: variant.sku,
    gtin: variant.gtin,
    offers: offerOf(variant, links.variant(product.productId, variant.sku)),
  })),
});

const offerOf = (
  { price, availability }: ShownProduct['variants'][number],
  url: string,
): object | undefined => {
  if (price === undefined) return undefined;
  return {
    '@type': 'Offer',
    url,
    price: inMajorUnits(price),
    priceCurrency: price.currency,
    availability: `https://schema.org/${availability?.inStock === true ? 'InStock' : 'OutOfStock'}`,
  };
};
