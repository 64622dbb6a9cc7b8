import type { Product } from '#shared/client/generated.ts';
import { inMajorUnits } from '#shared/money/money.ts';

/** The product as search engines read it: JSON-LD of https://schema.org/ProductGroup, with an offer per variant. */
export const structuredData = (product: Product, origin: string): object => {
  const url = `${origin}/shop/p/${encodeURIComponent(product.productId)}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'ProductGroup',
    productGroupID: product.productId,
    name: product.name,
    description: product.description,
    brand: product.brand === undefined ? undefined : { '@type': 'Brand', name: product.brand },
    image: product.imageUrl,
    url,
    hasVariant: product.variants.map((variant) => ({
      '@type': 'Product',
      name: [product.name, variant.name].filter((text) => text !== undefined).join(' '),
      sku: variant.sku,
      gtin: variant.gtin,
      offers: offerOf(variant, `${url}?sku=${encodeURIComponent(variant.sku)}`),
    })),
  };
};

const offerOf = ({ price, availability }: Product['variants'][number], url: string): object | undefined => {
  if (price === undefined) return undefined;
  return {
    '@type': 'Offer',
    url,
    price: inMajorUnits(price),
    priceCurrency: price.currency,
    availability: `https://schema.org/${availability?.inStock === true ? 'InStock' : 'OutOfStock'}`,
  };
};
